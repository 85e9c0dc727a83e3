import { commitOf } from "./provenance/commit";
import { deployedBy } from "./provenance/ci";
import { packSha256 } from "./provenance/pack";
import { versions } from "./provenance/versions";
import type { Run } from "./schema";
import type { Environment } from "./secrets";
import { utcSeconds } from "./time";

/** The parts of `Run` that tell where a record comes from, whatever was judged. */
export type Provenance = Pick<Run, "at" | "versions" | "packSha256" | "commit" | "deployedBy">;

export interface ProvenanceOf {
  /** Folder of the program: its commit and its `@pulumi/*` packages count. */
  folder: string;
  /** Folder of the compiled pack. */
  pack?: string;
  /** Version of the Pulumi CLI, as `pulumi version` prints it. */
  pulumiCli?: string;
  environment?: Environment;
  now?: Date;
}

/** Gathers the provenance of a run. @throws Error of Node's where the pack's folder can't be read. */
export function provenance({
  folder,
  pack,
  pulumiCli,
  environment = process.env,
  now = new Date(),
}: ProvenanceOf): Provenance {
  const commit = commitOf(folder);
  return {
    at: utcSeconds(now),
    versions: versions(folder, pulumiCli),
    ...(pack !== undefined && { packSha256: packSha256(pack) }),
    ...(commit !== undefined && { commit }),
    deployedBy: deployedBy(environment),
  };
}

export { commitOf, deployedBy, packSha256, utcSeconds, versions };
