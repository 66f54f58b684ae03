/** What the operating system says was wrong, in words an operator can act on. */
export function sayDiskFault(fault: unknown): string {
  const { code, message } = fault as { readonly code?: string; readonly message?: string };
  return WORDS[code ?? ''] ?? message ?? 'the reason is not known';
}

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file may not grow any larger',
  EIO: 'the disk reports an error',
  EISDIR: 'there is a folder of that name',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of the path is a file, not a folder',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
};
