import { asText, isJson, listAt, textAt, type Json } from './json.ts';

/** A card in words, for a transcript: one line per thing, buttons as `[Title]`. */
export function readableCard(card: Json): string {
  return [...linesOfAll(listAt(card, 'body')), ...linesOfActions(listAt(card, 'actions'))].join(
    '\n',
  );
}

function linesOfAll(elements: readonly Json[]): string[] {
  return elements.flatMap(linesOf);
}

function linesOf(element: Json): string[] {
  if (element['isVisible'] === false) return [];
  const lines = linesWithin(element);
  const selected = element['selectAction'];
  return isJson(selected) ? [...lines, ...linesOfActions([selected])] : lines;
}

function linesWithin(element: Json): string[] {
  const type = textAt(element, 'type') ?? '';
  if (type.startsWith('Input.')) return linesOfInput(element, type);
  switch (type) {
    case 'TextBlock': {
      const text = withMentions(textAt(element, 'text') ?? '');
      return element['style'] === 'heading' ? [`# ${text}`] : text === '' ? [] : [text];
    }
    case 'RichTextBlock':
      return [inlinesOf(element).join('')];
    case 'FactSet':
      return listAt(element, 'facts').map(
        (fact) => `${textAt(fact, 'title') ?? ''}: ${withMentions(textAt(fact, 'value') ?? '')}`,
      );
    case 'ColumnSet':
      return sideBySide(listAt(element, 'columns'));
    case 'Table':
      return listAt(element, 'rows').flatMap((row) => sideBySide(listAt(row, 'cells')));
    case 'Image':
      return [`(image: ${textAt(element, 'altText') ?? 'no description'})`];
    case 'ImageSet':
      return linesOfAll(listAt(element, 'images'));
    case 'ActionSet':
      return linesOfActions(listAt(element, 'actions'));
    default:
      return linesOfOther(element, type);
  }
}

function linesOfOther(element: Json, type: string): string[] {
  const items = listAt(element, 'items');
  if (items.length > 0) return linesOfAll(items);
  const fallback = element['fallback'];
  if (isJson(fallback)) return linesOf(fallback);
  const text = textAt(element, 'text') ?? textAt(element, 'title');
  if (text !== undefined) return [text];
  return ['Container', 'Column', 'TableCell', ''].includes(type) ? [] : [`(${type})`];
}

/** Cells of one line each share a line; a taller cell keeps its lines, one under the other. */
function sideBySide(cells: readonly Json[]): string[] {
  const parts = cells.map(linesOf).filter((lines) => lines.length > 0);
  return parts.every((lines) => lines.length === 1)
    ? parts.length > 0
      ? [parts.map(([line]) => line ?? '').join(' | ')]
      : []
    : parts.flat();
}

function inlinesOf(element: Json): string[] {
  const inlines = element['inlines'];
  if (!Array.isArray(inlines)) return [];
  return inlines.map((run: unknown) =>
    typeof run === 'string' ? run : (textAt(run, 'text') ?? ''),
  );
}

function linesOfInput(input: Json, type: string): string[] {
  const required = input['isRequired'] === true ? ' *' : '';
  const label = `${textAt(input, 'label') ?? textAt(input, 'title') ?? '(no label)'}${required}:`;
  const value = asText(input['value']);
  if (type === 'Input.ChoiceSet') {
    const chosen = input['isMultiSelect'] === true ? value.split(',') : [value];
    const choices = listAt(input, 'choices').map((choice) => {
      const mark = chosen.includes(textAt(choice, 'value') ?? '') ? '(•)' : '( )';
      return `  ${mark} ${textAt(choice, 'title') ?? ''}`;
    });
    return [label, ...choices];
  }
  if (type === 'Input.Toggle') {
    const on = value === (textAt(input, 'valueOn') ?? 'true');
    return [`[${on ? 'x' : ' '}] ${textAt(input, 'title') ?? label}`];
  }
  const hint = textAt(input, 'placeholder');
  return [`${label} ${value === '' ? `____${hint === undefined ? '' : ` (${hint})`}` : value}`];
}

function linesOfActions(actions: readonly Json[]): string[] {
  if (actions.length === 0) return [];
  const buttons = actions.map((action) => `[${textAt(action, 'title') ?? 'untitled'}]`);
  const opened = actions.flatMap((action) => {
    const inner = action['card'];
    if (action['type'] !== 'Action.ShowCard' || !isJson(inner)) return [];
    const lines = readableCard(inner).split('\n');
    return [`${textAt(action, 'title') ?? 'untitled'} opens:`, ...lines.map((line) => `  ${line}`)];
  });
  return [buttons.join(' '), ...opened];
}

function withMentions(text: string): string {
  return text.replaceAll(/<at>(.*?)<\/at>/g, '@$1');
}
