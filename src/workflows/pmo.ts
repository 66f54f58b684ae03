import { holdsPmo, type Directory } from '../plan/directory.ts';
import type { Ports } from './ports.ts';

/** The first PMO officers stand in the configuration; later ones are given the role. */
export function isPmo(
  ports: Pick<Ports, 'firstPmo'>,
  directory: Directory,
  personId: string,
): boolean {
  return ports.firstPmo.has(personId) || holdsPmo(directory, personId);
}
