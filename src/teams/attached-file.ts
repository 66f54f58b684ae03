/** Files attached to a message in a 1:1 chat, as Teams hands them to a bot. */
import { z } from 'zod';

export interface AttachedFile {
  readonly name: string;
  /** Opens the file without signing in, for a short while: a key, so never logged or kept. */
  readonly downloadUrl: string;
}

const FILE = 'application/vnd.microsoft.teams.file.download.info';

const attached = z.object({
  contentType: z.literal(FILE),
  name: z
    .string()
    .transform((given) =>
      given
        .replace(/[\p{C}/\\]/gu, '')
        .trim()
        .slice(0, 200),
    )
    .refine((given) => given !== ''),
  content: z.object({ downloadUrl: z.string().max(4000) }),
});

export function attachedFiles(attachments: readonly object[]): readonly AttachedFile[] {
  return attachments.flatMap((one) => {
    const read = attached.safeParse(one);
    return read.success
      ? [{ name: read.data.name, downloadUrl: read.data.content.downloadUrl }]
      : [];
  });
}

/** Teams also attaches the message's own HTML, which is no file; a picture is one. */
export function hasFile(attachments: readonly { readonly contentType: string | null }[]): boolean {
  return attachments.some(
    ({ contentType }) => contentType === FILE || contentType?.startsWith('image/') === true,
  );
}
