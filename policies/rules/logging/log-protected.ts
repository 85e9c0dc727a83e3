import { oncePer } from "../../../catalogue/once";
import type { LogStore, PolicyDocument } from "../../../posture";
import { wildcardsIn, type Ternary } from "../../effect";
import { beginningOf, beginningsIn, byBeginning } from "../../effect/beginning";
import { mayDo } from "../../effect/may-do";
import { allOf, anyOf, not } from "../../effect/ternary";
import { allowing } from "../../effect/unplaced";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { text } from "../common/words";

/**
 * Whether a store is encrypted or public is judged for logs as for any other data. Here: whether a log can be changed or
 * deleted by those it is about. Art. 32(1)(b) and Art. 5(2) GDPR; C5 OPS-12 and OPS-14, BSI OPS.1.1.5.A10.
 */
export const logProtected = rule({
  id: "log-protected",
  kind: "log-store",
  title: {
    de: "Protokolle sind vor Veränderung und Löschung geschützt",
    en: "Logs are protected from change and deletion",
  },
  why: {
    de: "Ein Protokoll, das der Überwachte ändern kann, beweist nichts.",
    en: "A log that can be changed by those it watches proves nothing.",
  },
  measures: ["logging.protected"],
  severity: "high",
  decide(store) {
    return combine([restorable(store), notItsOwnTarget(store), untouched(store)]);
  },
});

function restorable({ restorable: fact, resource }: LogStore): Verdict {
  return decideOn(fact, {
    absent: () => notApplicable("the service overwrites nothing"),
    known: (is) =>
      is
        ? pass({ restorable: true })
        : fail(
            { restorable: false },
            text(
              `Im Protokollspeicher „${resource.name}“ ist verloren, was überschrieben oder gelöscht wird.`,
              `In the log store "${resource.name}" what is overwritten or deleted is lost.`,
            ),
            text(
              'Schalten Sie die Versionierung ein (`aws.s3.BucketVersioning` mit `status: "Enabled"`) oder den Object Lock.',
              'Switch versioning on (`aws.s3.BucketVersioning` with `status: "Enabled"`), or Object Lock.',
            ),
          ),
  });
}

function notItsOwnTarget({ ownTarget, resource }: LogStore): Verdict {
  return decideOn(ownTarget, {
    absent: () => pass({ "logs-into-itself": false }),
    known: (is) =>
      is
        ? fail(
            { "logs-into-itself": true },
            text(
              `Der Bucket „${resource.name}“ protokolliert in sich selbst: Jeder Eintrag erzeugt den nächsten.`,
              `The bucket "${resource.name}" logs into itself: every entry makes the next one.`,
            ),
            text(
              "Nennen Sie in `targetBucket` einen anderen Bucket, oder lassen Sie die Protokollierung des Protokollspeichers weg.",
              "Name another bucket in `targetBucket`, or leave out the logging of the log store.",
            ),
          )
        : pass({ "logs-into-itself": false }),
  });
}

/** Actions by which a log is changed, deleted, or made to end early. */
const changes: Record<LogStore["service"], readonly string[]> = {
  "Amazon S3": ["s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion", "s3:BypassGovernanceRetention"],
  "Amazon CloudWatch Logs": ["logs:DeleteLogGroup", "logs:DeleteLogStream", "logs:PutRetentionPolicy"],
};

function untouched(store: LogStore): Verdict {
  const concerned = changing(store.people)(changes[store.service])(beginningOf(store.contents));
  const answers = [...concerned].map((rights) => mayChange(rights, store));
  const count = answers.filter((each) => each === "yes").length;
  const observed = { "may-change-it": count };
  if (count === 0) {
    return answers.includes("unknown") ? undecided("what some roles may do is not known", observed) : pass(observed);
  }
  const { resource, service } = store;
  return fail(
    observed,
    text(
      `${count} ${count === 1 ? "Rolle darf" : "Rollen dürfen"} Protokolle in „${resource.name}“ (${service}) ändern oder löschen.`,
      `${count} ${count === 1 ? "role" : "roles"} may change or delete logs in "${resource.name}" (${service}).`,
    ),
    text(
      `Nehmen Sie den Protokollspeicher in den Policies der Rollen aus (${changes[service].join(", ")}), oder verweigern Sie es mit \`Deny\`.`,
      `Leave the log store out of the roles' policies (${changes[service].join(", ")}), or refuse it by a \`Deny\`.`,
    ),
  );
}

type Rights = LogStore["people"][number];

interface Summary {
  together: PolicyDocument;
  /** Whether a policy among them is not known. */
  unseen: Ternary;
  administrator: Ternary;
}

/** Worked out once for everybody: the same people stand before every log store. */
const summaryOf = oncePer((rights: Rights): Summary => {
  const documents = rights.flatMap((right) => (right.state === "known" ? [right.value] : []));
  const unseen: Ternary = rights.some(({ state }) => state === "unknown") ? "unknown" : "no";
  const wide = documents.map(wildcardsIn).flatMap(({ everything, services }) => [everything, services.iam]);
  return {
    together: { statements: documents.flatMap(({ statements }) => statements) },
    unseen,
    administrator: anyOf([...wide, unseen]),
  };
});

/** Finds those who may change a log whose name begins so, but for some who turn out not to: sorted once for all stores. */
const changing = oncePer((people: LogStore["people"]) =>
  oncePer((actions: readonly string[]) =>
    byBeginning(people, (rights) => {
      const { together, unseen } = summaryOf(rights);
      return unseen === "no"
        ? beginningsIn({ statements: actions.flatMap((action) => allowing(together, action)) })
        : [""];
    }),
  ),
);

/** Administrators may do everything; how many there are is judged by `grant-administrators`. */
function mayChange(rights: Rights, { service, contents }: LogStore): Ternary {
  const { together, unseen, administrator } = summaryOf(rights);
  const may = anyOf([mayDo(together, changes[service], contents), unseen]);
  return may === "no" ? "no" : allOf([may, not(administrator)]);
}
