/** What a careful reader would make of each document of the corpus, written by hand beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const CORPUS = path.join(import.meta.dirname, '../fixtures/import/corpus');

export type Truth = PlanTruth | { readonly read: false; readonly why: string };

export interface PlanTruth {
  readonly read: true;
  readonly organisation: string | null;
  /** Null where it is not checked. */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly outcomes: readonly OutcomeTruth[];
  readonly raise: readonly Raise[];
}

export interface OutcomeTruth {
  readonly number: number;
  readonly title: string;
  /** Of each, the name or the role. */
  readonly dmtLeads: readonly string[];
  /** How many; null where they are not checked. */
  readonly risks: number | null;
  readonly impact: number | null;
  readonly milestones: readonly MilestoneTruth[];
  readonly kpis: readonly KpiTruth[];
}

export interface MilestoneTruth {
  /** Null where none is printed. */
  readonly ref: string | null;
  readonly action: string | null;
  readonly text: string;
  readonly leads: readonly string[];
  /** `2022-03-31`, `2022-03`, `2017`, `quarter`, `ongoing`, `unread` or empty; `a|b`: either will do. */
  readonly due: string;
  readonly kpiRefs: readonly string[];
  /** Checked only where it is there. */
  readonly rag?: string | null;
}

export interface KpiTruth {
  readonly ref: string | null;
  readonly measure: string;
  readonly target: string | null;
  readonly due: string;
}

/** An irregularity that has to be raised: words of its sentence or its place, `a|b` for either. */
export interface Raise {
  readonly about: string;
  readonly kind: string;
}

/** The documents of a folder that have a truth beside them. */
export function documentsIn(folder: string): readonly string[] {
  const names = readdirSync(folder);
  return names.filter((name) => names.includes(`${name}.truth.json`)).toSorted();
}

export function truthOf(folder: string, name: string): Truth {
  return JSON.parse(readFileSync(path.join(folder, `${name}.truth.json`), 'utf8')) as Truth;
}
