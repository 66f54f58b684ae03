import { refused, type PlanReading } from './plan-reading.ts';
import { readPlanJson } from './read-plan-json.ts';
import { readPlanText } from './read-plan-text.ts';

/** Far more than any plan; what reads titles and lists would be slow on a text much longer. */
const LONGEST = 500_000;

/** Reads a plan from a file's content; the file name's ending says in which format. */
export function readPlan(content: string, fileName: string): PlanReading {
  if (content.length > LONGEST) {
    return refused(
      `${fileName} holds ${content.length} characters; a plan may hold at most ${LONGEST}.`,
    );
  }
  if (content.includes('\0')) {
    return refused(
      `${fileName} is not a text file. Waymark reads plans as .json or .txt in UTF-8.`,
    );
  }
  if (content.trim() === '') return refused(`${fileName} is empty.`);
  switch (endingOf(fileName)) {
    case 'json':
      return readPlanJson(content, fileName);
    case 'txt':
      return readPlanText(content, fileName);
    default:
      return refused(`Waymark does not read ${fileName}. It reads plans as .json or .txt.`);
  }
}

function endingOf(fileName: string): string {
  return /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}
