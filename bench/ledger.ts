import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createKeyFile, initLedger, keyFileSigner, openLedger, type Signer } from "../evidence/ledger";
import { entryName, sha256Of } from "../evidence/ledger/layout";
import { sealEntry, sealHead } from "../evidence/ledger/statement";
import { buildRecord, type EvidenceRecord, type Finding } from "../evidence/record";
import { projectRoot } from "../sandbox/project";
import { figure, mebibyte, millisecond, type Figure } from "./figure";
import { seconds } from "./measure";

/* What a ledger costs that has grown for years. */

/** Append after 10,000 records, verification a second, and memory. @param folder for what is measured */
export async function ledger({ folder }: { folder: string }): Promise<Figure[]> {
  const keyFile = join(folder, "ledger-key.pem");
  await createKeyFile(keyFile);
  const signer = keyFileSigner(keyFile);
  const [short, long] = [
    await grown(join(folder, "ledger-1000"), 1000, signer),
    await grown(join(folder, "ledger-10000"), 10_000, signer),
  ];
  const verified = { short: await verification(short), long: await verification(long) };
  const append = await appendSeconds(long, signer);
  const perSecond = 10_000 / verified.long.took;
  return [
    figure("append with 10,000 records before it, against 50 ms", append * 1000, 50, 1, millisecond),
    {
      what: "verify, against 2,000 records a second",
      ours: `${perSecond.toFixed(0)}/s`,
      reference: "2000/s",
      ratio: 2000 / perSecond, // the more, the better
      target: 1,
    },
    figure(
      "memory of verifying 10,000 records, against 1,000",
      verified.long.memory,
      verified.short.memory,
      1.3,
      mebibyte,
    ),
  ];
}

/** A ledger with so many entries, written without waiting for the disk after each. */
async function grown(folder: string, count: number, signer: Signer): Promise<string> {
  await initLedger(folder, { signer });
  mkdirSync(join(folder, "entries"), { recursive: true });
  const start = sha256Of(readFileSync(join(folder, "ledger.json")));
  const record = sampleRecord();
  const at = "2026-11-22T12:00:00Z";
  let previous = start;
  for (let sequence = 1; sequence <= count; sequence++) {
    const bytes = await sealEntry(record, { sequence, previous, sealedAt: at }, signer);
    writeFileSync(join(folder, entryName(sequence)), bytes);
    previous = sha256Of(bytes);
  }
  writeFileSync(
    join(folder, "head.json"),
    await sealHead({ ledger: start, count, last: previous, at }, entryName(count), signer),
  );
  return folder;
}

/** A stack with a dozen resources and fifty findings. */
function sampleRecord(): EvidenceRecord {
  const findings = Array.from({ length: 50 }, (_, index): Finding => {
    const name = `store-${index % 12}`;
    const resource = {
      urn: `urn:pulumi:prod::shop::aws:s3/bucket:Bucket::${name}`,
      type: "aws:s3/bucket:Bucket",
      name,
    };
    return {
      rule: `rule-${index}`,
      measures: ["encryption.at-rest"],
      severity: "high",
      resource,
      outcome: "pass",
      observed: { encrypted: true },
    };
  });
  return buildRecord({
    run: {
      witness: "pulumi",
      phase: "update",
      at: "2026-11-22T12:00:00Z",
      stack: "prod",
      project: "shop",
      promise: { source: "tomguard.yaml", sha256: "0".repeat(64) },
      organisation: "Muster GmbH",
      versions: {},
      levels: {},
    },
    population: [{ type: "aws:s3/bucket:Bucket", count: 12, "judged-by": [] }],
    findings,
  });
}

/** The middle of several appends, in this process, each waiting for the disk. */
async function appendSeconds(folder: string, signer: Signer): Promise<number> {
  const took: number[] = [];
  const record = sampleRecord();
  for (let round = 0; round < 21; round++) {
    const start = performance.now();
    await (await openLedger(folder, { signer })).append(record);
    took.push((performance.now() - start) / 1000);
  }
  return took.sort((a, b) => a - b)[10] ?? NaN;
}

/** Verification as a process of its own: seconds without Node's start, and the most memory that it had, in MiB. */
async function verification(folder: string): Promise<{ took: number; memory: number }> {
  const index = join(projectRoot(), "dist", "evidence", "ledger", "index.js");
  const result = `${folder}.result`;
  const script = `
    const { openLedger } = require(${JSON.stringify(index)});
    const start = performance.now();
    openLedger(${JSON.stringify(folder)}).then((ledger) => ledger.verify()).then(({ ok, verified }) => {
      if (!ok) throw new Error("the ledger does not hold");
      const took = (performance.now() - start) / 1000;
      require("node:fs").writeFileSync(${JSON.stringify(result)}, JSON.stringify({ took, memory: process.resourceUsage().maxRSS / 1024 }));
    });`;
  const rounds: { took: number; memory: number }[] = [];
  for (let round = 0; round < 3; round++) {
    await seconds({ command: process.execPath, args: ["-e", script] });
    rounds.push(JSON.parse(readFileSync(result, "utf8")) as { took: number; memory: number });
  }
  return {
    took: Math.min(...rounds.map(({ took }) => took)),
    memory: Math.min(...rounds.map(({ memory }) => memory)),
  };
}
