import type { Promised } from "../../../catalogue/promise/schema";
import type { Replication } from "../../../posture";
import { decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { holdingOf } from "../common/data-class";
import { text } from "../common/words";

/** The tag that names who has approved a copy: a ticket, a clause, an instruction. */
const approval = "tom:copy-approval";

/**
 * Art. 28(3)(a) GDPR: a processor copies on instruction only. Copies of backups are promised by themselves (`backups`),
 * and backup-copies counts them.
 */
export const copiesDeclared = rule({
  id: "copies-declared",
  kind: "replication",
  title: {
    de: "Jede Kopie nennt ihre Genehmigung",
    en: "Every copy names its approval",
  },
  why: {
    de: "Von einer Kopie, die niemand genehmigt hat, weiß auch niemand, wenn gelöscht werden muss.",
    en: "Of a copy that nobody approved nobody knows either when data has to be deleted.",
  },
  measures: ["disclosure.no-copies"],
  severity: "medium",
  decide(replication, promise) {
    return decideOn(replication.destinations, {
      absent: () => notApplicable("nothing is copied"),
      known: (destinations) =>
        destinations.length === 0 ? notApplicable("nothing is copied") : decideCopies(replication, promise),
    });
  },
});

/** Services whose copies are no copies of stores: keys, images of machines, plans of backups. */
const ofOthers = ["AWS KMS", "AWS Backup", "EC2 Image Builder", "AWS Systems Manager Incident Manager"];

function decideCopies(replication: Replication, promise: Promised): Verdict {
  if (ofOthers.includes(replication.service))
    return notApplicable("no personal data is copied, or a backup is promised");
  const tags = replication.sourceTags ?? replication.tags;
  const holding = holdingOf(tags, promise);
  if (holding.state === "none") return notApplicable("it holds no personal data");
  return decideOn(tags, {
    absent: () => unapproved(replication),
    known: (values) => {
      const tag = Object.hasOwn(values, approval) ? values[approval] : undefined;
      return decideOn(tag ?? { state: "absent" }, {
        absent: () =>
          holding.state === "unknown"
            ? undecided("it is not known yet whether it holds personal data")
            : unapproved(replication),
        known: (words) => (words.trim() === "" ? unapproved(replication) : pass({ approval: "named" })),
      });
    },
  });
}

function unapproved({ resource, service }: Replication): Verdict {
  return fail(
    { approval: "none" },
    text(
      `„${resource.name}“ (${service}) kopiert Daten, ohne zu nennen, wer das genehmigt hat.`,
      `"${resource.name}" (${service}) copies data without naming who approved it.`,
    ),
    text(
      `Setzen Sie an der Quelle oder der Kopie das Tag \`${approval}\` mit der Genehmigung (Vertrag, Weisung, Vorgang), oder entfernen Sie die Kopie.`,
      `Set the tag \`${approval}\` with the approval (contract, instruction, ticket) on the source or the copy, or remove the copy.`,
    ),
  );
}
