/** Someone who holds a role. The role `PMO` stands for the office that runs the plan. */
export interface RoleHolder {
  readonly role: string;
  readonly name: string;
  readonly upn: string | null;
  /** The Entra object id, in small letters. */
  readonly personId: string | null;
}
