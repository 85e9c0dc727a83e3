import { join } from "node:path";
import { readRecord, type EvidenceRecord, type Finding } from "../../evidence/record";
import { faultyCloud, type Asked, type Fault } from "../witness/aws/faulty";
import type { Moto } from "../witness/aws/moto";
import { tomguard } from "./run";

/** What `tomguard verify` said of an account. */
export interface Verified {
  status: number;
  stdout: string;
  record: EvidenceRecord;
  /** The finding of a rule on the thing of that name. */
  of(name: string, rule: string): Finding | undefined;
}

const shop = join(__dirname, "../witness/aws/promises/shop.yaml");

/** Runs `tomguard verify` on the local cloud in eu-central-1; `fault` answers in the cloud's place. */
export async function verified(
  moto: Pick<Moto, "endpoint">,
  { fault, promise = shop, options = [], everywhere = false }: Verifying = {},
): Promise<Verified> {
  const cloud = fault && (await faultyCloud(moto.endpoint(), fault));
  try {
    const fixed = ["--endpoint-url", cloud?.endpoint ?? moto.endpoint(), "--promise", promise, "--json"];
    const { stdout, stderr, status } = await tomguard(
      "verify",
      ...fixed,
      ...(everywhere ? [] : ["--region", "eu-central-1"]),
      ...options,
    );
    if (stdout === "") throw new Error(stderr);
    const record = readRecord(stdout);
    const of = (name: string, rule: string) =>
      record.findings.find((each) => each.resource.name === name && each.rule === rule);
    return { status, stdout, record, of };
  } finally {
    await cloud?.stop();
  }
}

export interface Verifying {
  fault?: (asked: Asked) => Fault | undefined;
  /** Path of the promise. Default: the shop's. */
  promise?: string;
  options?: readonly string[];
  /** Whether every region that is switched on is read. */
  everywhere?: boolean;
}
