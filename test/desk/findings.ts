import { inFile, type Finding } from '../../src/plan/plan-reading.ts';

export function finding(
  code: string,
  severity: Finding['severity'],
  rest: Partial<Finding> = {},
): Finding {
  return {
    code,
    severity,
    place: inFile('plan.docx'),
    where: 'line 1',
    sentence: 'Something was unclear.',
    todo: 'Do this.',
    alias: null,
    ...rest,
  };
}
