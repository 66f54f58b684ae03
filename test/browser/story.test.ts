/**
 * The loop as a person sees it, in Microsoft's Agents Playground: greeted, asked, answered,
 * questioned, digested. Pictures of each step are left in build/screenshots.
 */
import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGUMENTS, findChromium } from './chromium.ts';
import { startDemo, type DemoProcess } from './demo-process.ts';

const SCREENSHOTS = 'build/screenshots';
const NARRATIVE = 'Met the carers **today** [here](https://evil.example).';
const executablePath = findChromium();

if (executablePath === null)
  console.warn(
    '\n*** NOT TESTED IN A BROWSER: no Chromium found. Install one, or set CHROMIUM. ***\n',
  );

describe.runIf(executablePath !== null)('the loop in the Playground', () => {
  let demo: DemoProcess | undefined;
  let browser: Browser | undefined;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    demo = await startDemo();
    browser = await chromium.launch({
      ...(executablePath === null ? {} : { executablePath }),
      args: CHROMIUM_ARGUMENTS,
    });
    page = await browser.newPage({ viewport: { width: 1300, height: 1100 } });
    await page.goto(demo.url);
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it('greets the person once and sends one bundled reminder card', async () => {
    await page.getByText('Your update, please').waitFor();
    await look('1-reminder');
    expect(await page.getByText('Welcome, Priya.').count()).toBe(1);
    expect(await page.getByText('Your update, please').count()).toBe(1);
    expect(await updateButtons().count()).toBe(4);
    await page.getByText('Overdue: was due 31 Dec 2021').waitFor();
  });

  it('takes an answer in place', async () => {
    await updateButtons().first().click();
    await page.getByText('RAG rating').waitFor();
    await page.getByText('GREEN – on track').last().click();
    await page.getByLabel(/What was done/).fill(NARRATIVE);
    await look('2-form');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Priya Nair on 18 January 2022', { exact: false }).first().waitFor();
    await look('3-answered');
    expect(await updateButtons().count()).toBe(3);
  });

  it('shows what was typed as it was typed, never as markdown', async () => {
    await page.getByText(NARRATIVE).first().waitFor();
    expect(await page.locator('a[href*="evil.example"]').count()).toBe(0);
  });

  it('answers a question in the personal chat', async () => {
    await type('status of outcome 3');
    await page.getByText('As at Tuesday 18 January 2022').last().waitFor();
    await page.getByText('3.1.1 by Priya Nair', { exact: false }).last().waitFor();
    await look('4-status');
  });

  it('leads somewhere useful when it does not understand', async () => {
    await type('colourless green ideas');
    await page.getByText('I did not understand that').waitFor();
  });

  it('posts the digest in General when a week has passed', async () => {
    await type('next week');
    await page.getByText('It is now Tuesday 25 January 2022, 09:00.').last().waitFor();
    await page.getByRole('treeitem', { name: /General/ }).click();
    await page.getByText('Weekly RAG digest, 24 January 2022', { exact: false }).waitFor();
    await look('5-digest');
  });

  it('answers in the channel and in the group chat when mentioned', async () => {
    await mentionAndType('status of outcome 3');
    await page.getByText('As at Tuesday 25 January 2022').last().waitFor();
    await look('6-channel');
    expect(await page.getByText(NARRATIVE).count()).toBe(0);
    await page.getByRole('treeitem', { name: /Fostering leads/ }).click();
    await mentionAndType('what is overdue?');
    await page.getByText('As at Tuesday 25 January 2022').last().waitFor();
    await look('7-group');
  });

  function updateButtons(): ReturnType<Page['getByRole']> {
    return page.getByRole('button', { name: /^Update/ });
  }

  async function look(name: string): Promise<void> {
    await page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
  }

  async function type(text: string): Promise<void> {
    await page.locator('[contenteditable=true]').first().click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }

  /** The Playground offers the bot once its name has been begun; a mention is picked, not typed. */
  async function mentionAndType(text: string): Promise<void> {
    await page.locator('[contenteditable=true]').first().click();
    await page.keyboard.type('@Way');
    await page.getByRole('menuitem', { name: 'Waymark' }).click();
    await page.keyboard.type(` ${text}`);
    const post = page.getByRole('button', { name: /^(?:Post|Send Message)$/ }).first();
    await post.click();
  }
});
