/** A fault in words an operator can act on. What the ledger throws has its own; the rest does not. */
const SPEAKING = ['ledger-in-use', 'ledger-damaged', 'ledger-unavailable', 'bot-silent'];

export function sayFault(fault: unknown): string {
  if (fault instanceof Error && SPEAKING.includes(codeOf(fault))) return fault.message;
  return `Something went wrong inside Waymark (${nameOf(fault)}). Set WAYMARK_LOG=error and try again to see more; please report it.`;
}

export function codeOf(fault: unknown): string {
  const code = (fault as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

export function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : 'unknown';
}
