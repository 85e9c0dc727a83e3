import type { Text } from "../../../catalogue/text";
import type { Fact, RecordedEvents, Trail } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, type Verdict } from "../../rule";
import { text } from "../common/words";
import { dataEvents } from "./data-events";

/**
 * Encryption of the trail, and its bucket, are judged as those of any other store; who could stop it:
 * `log-trail-unstoppable`. Art. 32(1)(b) and Art. 5(2) GDPR; BSI OPS.1.1.5.A3, C5 OPS-10 and OPS-15.
 */
export const logTrail = rule({
  id: "log-trail",
  kind: "trail",
  title: {
    de: "Verwaltungsvorgänge und Datenzugriffe werden lückenlos aufgezeichnet",
    en: "Administration and access to data are recorded without gaps",
  },
  why: {
    de: "Wer die Aufzeichnung verkürzt, kann nicht nachweisen, wer Daten verändert oder Rechte vergeben hat.",
    en: "Where the record has gaps, nobody can show who changed data or gave rights.",
  },
  measures: ["logging.administration", "logging.data-events", "integrity.changes-detectable"],
  severity: "high",
  decide(trail, promise) {
    return combine([
      ...switches.map((each) => on(trail, each)),
      decideOn(trail.records, {
        absent: () => notApplicable("it records nothing of its own"),
        known: (records) => combine([management(trail, records), dataEvents(trail, records, promise)]),
      }),
    ]);
  },
});

interface Asked {
  observed: string;
  fact(trail: Trail): Fact<boolean>;
  problem: Text;
  stated: string;
}

const switches: readonly Asked[] = [
  {
    observed: "recording",
    fact: ({ recording }) => recording,
    problem: text("zeichnet nichts auf", "records nothing"),
    stated: "enableLogging: true",
  },
  {
    observed: "multi-region",
    fact: ({ multiRegion }) => multiRegion,
    problem: text("zeichnet nur eine Region auf", "records one region only"),
    stated: "isMultiRegionTrail: true",
  },
  {
    observed: "global-events",
    fact: ({ globalEvents }) => globalEvents,
    problem: text("lässt globale Dienste wie IAM aus", "leaves out global services such as IAM"),
    stated: "includeGlobalServiceEvents: true",
  },
  {
    observed: "validated",
    fact: ({ validated }) => validated,
    problem: text("schreibt keine Prüfsummen ihrer Dateien", "writes no digests of its files"),
    stated: "enableLogFileValidation: true",
  },
];

function on(trail: Trail, { observed, fact, problem, stated }: Asked): Verdict {
  return decideOn(fact(trail), {
    absent: () => notApplicable("it can't be asked for"),
    known: (value) =>
      value
        ? pass({ [observed]: true })
        : fail(
            { [observed]: false },
            text(
              `Die Aufzeichnung „${trail.resource.name}“ ${problem.de}.`,
              `The trail "${trail.resource.name}" ${problem.en}.`,
            ),
            text(`Setzen Sie \`${stated}\`.`, `Set \`${stated}\`.`),
          ),
  });
}

/** What is left out (events of KMS, say) is no gap in the record of administration as long as both ways are recorded. */
function management({ resource }: Trail, records: readonly RecordedEvents[]): Verdict {
  const kept = records.filter(({ of }) => of === "management");
  const whole = kept.some(({ writes }) => writes) && kept.some(({ reads }) => reads);
  if (whole) return pass({ management: true });
  return fail(
    { management: false },
    text(
      `„${resource.name}“ und die übrigen Aufzeichnungen lassen Verwaltungsvorgänge aus.`,
      `"${resource.name}" and the other trails leave out events of administration.`,
    ),
    text(
      'Nehmen Sie Verwaltungsvorgänge ganz auf: `includeManagementEvents: true` mit `readWriteType: "All"`.',
      'Record events of administration as a whole: `includeManagementEvents: true` with `readWriteType: "All"`.',
    ),
  );
}
