import { describe, expect, test } from 'vitest';
import { bindDmt, desk, filledHome, meetPriya, PLAN_ID, refusalOf } from './desk-home.ts';

describe('remind', () => {
  test('prints whom it would ask what and why, and sends nothing', async () => {
    const home = await filledHome();
    await meetPriya(home);
    const reply = await desk(home, { kind: 'remind', send: false });
    expect(reply.lines[0]).toContain('as at Tuesday 18 January 2022, 09:00');
    expect(reply.lines).toContain('Priya Nair is asked about 4 milestones (first ask)');
    expect(reply.lines.join('\n')).toMatch(/3\.1\.1 .* – overdue: was due 31 December 2021/);
    expect(reply.lines.join('\n')).toMatch(/3\.1\.2 .* – due on 28 January 2022/);
    expect(reply.lines.join('\n')).toMatch(/3\.2\.1 .* – check-in, never reported on/);
    expect(reply.lines).toContain('Cannot be asked (4)');
    expect(reply.lines).toContain('  Participation Officer: 1.2.1, 1.3.2, 7.6.1');
    expect(home.sent).toEqual([]);
  });

  test('asks once with --send, however often it is said', async () => {
    const home = await filledHome();
    await meetPriya(home);
    const first = await desk(home, { kind: 'remind', send: true });
    expect(first).toMatchObject({ exit: 0, data: { sent: [{ name: 'Priya Nair' }] } });
    const second = await desk(home, { kind: 'remind', send: true });
    expect(second.data['sent']).toEqual([]);
    expect(home.sent).toHaveLength(1);
  });

  test('ends with 3 when something could not be delivered, and says what to do', async () => {
    const failed = { kind: 'failed', code: 'blocked', advice: 'Ask them to unblock it.' } as const;
    const home = await filledHome(undefined, failed);
    await meetPriya(home);
    const reply = await desk(home, { kind: 'remind', send: true });
    expect(reply).toMatchObject({ ok: false, exit: 3 });
    expect(reply.lines.at(-1)).toBe('  Priya Nair: failed. Ask them to unblock it.');
  });
});

describe('digest', () => {
  test('prints the digest in words and says where it would go', async () => {
    const home = await filledHome();
    await bindDmt(home);
    const reply = await desk(home, { kind: 'digest', send: false });
    expect(reply.lines).toContain('Weekly RAG digest, 18 January 2022');
    expect(reply.lines.at(-1)).toContain('It goes to Improvement / General.');
    expect(reply.data).toMatchObject({ planId: PLAN_ID, posted: null });
    expect(home.sent).toEqual([]);
  });

  test('posts it once a week with --send', async () => {
    const home = await filledHome();
    await bindDmt(home);
    const first = await desk(home, { kind: 'digest', send: true });
    expect(first.lines.at(-1)).toBe('  Improvement / General: delivered');
    const second = await desk(home, { kind: 'digest', send: true });
    expect(second.lines.at(-1)).toContain('had been sent before');
    expect(home.sent).toHaveLength(1);
  });

  test('is not sent where no channel gets it', async () => {
    const reply = await desk(await filledHome(), { kind: 'digest', send: true });
    expect(refusalOf(reply).kind).toBe('no-channel');
  });
});
