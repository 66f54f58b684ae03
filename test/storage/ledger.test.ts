import { memoryLedger } from '../../src/storage/memory-ledger.ts';
import { ledgerContract } from '../contracts/ledger.ts';
import { newFolder, openIn } from './folders.ts';
import { clock } from './samples.ts';

ledgerContract('the journal', async () => openIn(await newFolder()));
ledgerContract('memory', () => Promise.resolve(memoryLedger({ clock })));
