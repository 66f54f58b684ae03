import { existsSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../../shared/seeds/', import.meta.url);

/** The published documents Waymark was written for are no part of the project. */
export const seedsPresent = existsSync(FOLDER);

const SEEDS = {
  '000': '000_55bf50ee6e207027.txt',
  '001': '001_a0da4f2dfafc61a8.txt',
  '002': '002_eaf3ddbd280f05be.txt',
  '003': '003_4c179a7603a469e5.txt',
  '004': '004_b38469cfd24cdaee.txt',
};

export type Seed = keyof typeof SEEDS;

export function seedText(seed: Seed): string {
  return readFileSync(new URL(SEEDS[seed], FOLDER), 'utf8');
}

if (!seedsPresent) console.log('The seed documents are not here: their tests are left out.');
