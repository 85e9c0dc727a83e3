import type { Sentences } from "../sentences";
import { ofAws, ofContents } from "./aws";
import { ofCloudFormation } from "./cloudformation";
import { ofDocuments } from "./documents";
import { ofJudging } from "./judging";
import { ofBelonging, ofElsewhere, ofPulumi } from "./pulumi";
import { ofReaders, ofTables } from "./readers";
import { ofAccessToIdentity } from "./rules-access-to-identity";
import { ofLoggingToResidency } from "./rules-logging-to-residency";
import { ofRetentionToTransport } from "./rules-retention-to-transport";

/** All tables by name; none says what another one does. */
export const tables = {
  ofAccessToIdentity,
  ofLoggingToResidency,
  ofRetentionToTransport,
  ofJudging,
  ofAws,
  ofContents,
  ofDocuments,
  ofCloudFormation,
  ofPulumi,
  ofBelonging,
  ofElsewhere,
  ofReaders,
  ofTables,
} satisfies Record<string, Sentences>;

export const sentences: Sentences = Object.assign({}, ...Object.values(tables));
