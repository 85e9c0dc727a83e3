import type { Compute, InstanceMetadata } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, type Verdict } from "../../rule";
import { text } from "../common/words";

/**
 * IMDSv1 answers any request that a machine can be talked into sending, with the credentials of its role. The hop limit
 * keeps the answer on the machine. Security Hub EC2.8, CIS AWS Foundations 5.6.
 */
export const instanceMetadata = rule({
  id: "instance-metadata",
  kind: "compute",
  title: {
    de: "Die Metadaten einer Maschine gibt es nur mit Sitzungstoken und nur für sie selbst",
    en: "A machine's metadata is given only with a session token, and only to itself",
  },
  why: {
    de: "Über IMDSv1 genügt eine weitergeleitete Anfrage, um die Zugangsdaten der Rolle einer Maschine auszulesen.",
    en: "With IMDSv1 one relayed request is enough to read the credentials of a machine's role.",
  },
  measures: ["system.hardening"],
  severity: "high",
  decide(machine) {
    return decideOn(machine.metadata, {
      absent: () => notApplicable("it states no metadata service"),
      known: (metadata) =>
        decideOn(metadata.enabled, {
          absent: () => hardened(machine, metadata),
          known: (enabled) => (enabled ? hardened(machine, metadata) : pass({ metadata: "disabled" })),
        }),
    });
  },
});

function hardened({ resource, stated }: Compute, { tokensRequired, hops }: InstanceMetadata): Verdict {
  const property = (name: string) => `${stated.metadata}${name}`;
  const optional = () =>
    fail(
      { "tokens-required": false },
      text(
        `„${resource.name}“ gibt Metadaten auch ohne Sitzungstoken heraus (IMDSv1).`,
        `"${resource.name}" gives out metadata without a session token, too (IMDSv1).`,
      ),
      text(`Setzen Sie \`${property("httpTokens")}: "required"\`.`, `Set \`${property("httpTokens")}: "required"\`.`),
    );
  return combine([
    decideOn(tokensRequired, {
      absent: optional,
      known: (required) => (required ? pass({ "tokens-required": true }) : optional()),
    }),
    decideOn(hops, {
      absent: () => pass({ hops: null }),
      known: (count) =>
        count <= 1
          ? pass({ hops: count })
          : fail(
              { hops: count },
              text(
                `Antworten des Metadatendienstes von „${resource.name}“ reichen ${count} Stationen weit.`,
                `Answers of the metadata service of "${resource.name}" travel ${count} hops.`,
              ),
              text(
                `Setzen Sie \`${property("httpPutResponseHopLimit")}: 1\`.`,
                `Set \`${property("httpPutResponseHopLimit")}: 1\`.`,
              ),
            ),
    }),
  ]);
}
