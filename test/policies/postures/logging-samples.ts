import { absent, known, type Kind, type Posture } from "../../../posture";
import { watchedEvents } from "../../../policies/rules/logging/watched-events";
import { holding, keeping } from "../postures";
import { allows, denies } from "./grant";
import {
  accessLog,
  alarmedTrail,
  alarmFilter,
  flowLog,
  logContent,
  logStore,
  mailTracking,
  recorded,
  store,
  trail,
} from "./logging";
import { aftermath, completion, copies, copy, evidence, evidenceStore, job, lock } from "./retention";

const everyEvent = watchedEvents.flatMap(({ words }) => words).join(" ");

/** Postures of logging and retention, good and bad, to be changed by chance. */
export const loggingSamples = {
  "access-log": [
    accessLog(known(true), { connections: known(false) }),
    accessLog(known(false), { tags: holding("none") }),
  ],
  "alarmed-trail": [
    alarmedTrail(),
    alarmedTrail(alarmFilter(known("{ $.eventName = * }"), known(false)), alarmFilter(known(everyEvent))),
  ],
  "log-content": [
    logContent({ credentials: known(true), cookies: known(false) }),
    logContent({ bodies: known(false) }),
  ],
  "mail-tracking": [mailTracking(known(true)), mailTracking(known(false))],
  aftermath: [true, false].flatMap((on) =>
    ["order-files", "invoices", "none"].map((name) => aftermath(known(on), { tags: holding(name) })),
  ),
  completion: [
    completion([job()]),
    completion([job({ alarmed: known(false) })], { keepings: known([keeping(5)]) }),
    completion([], { tags: holding("order-files") }),
  ],
  "evidence-store": [
    evidenceStore({ ...evidence("invoices"), lock: known({ mode: "compliance", days: known(4000) }) }),
    evidenceStore({ ...evidence("invoices order-files"), lock: known({ mode: "governance", days: known(30) }) }),
    evidenceStore({ ...evidence("invoices"), lock: absent(), lockedBy: "" }, keeping(30)),
    evidenceStore({ tags: holding("invoices") }),
  ],
  copies: [
    copies(copy(known(7)), copy(known(35), { sort: "snapshot" })),
    copies(copy(absent(), { tags: holding("previews"), sort: "dead-letter" })),
    { ...copies(copy(known(100))), tags: absent(), service: "AWS Backup" },
  ],
  lock: [
    lock(known(30)),
    lock(known(5), { mfaDelete: known(true) }),
    lock(known(400), { tags: absent(), service: "AWS Backup" }),
  ],
  "flow-log": [flowLog(known(["ALL"])), flowLog(known(["REJECT"]), { tags: holding("none") }), flowLog(known([]))],
  "log-store": [
    logStore(),
    logStore({
      restorable: known(false),
      people: [
        [known({ statements: [allows("s3:*", "arn:aws:s3:::logs/*")] }), known({ statements: [allows("iam:*")] })],
        [known({ statements: [allows("s3:*"), denies("s3:*", "arn:aws:s3:::logs/*")] })],
      ],
    }),
  ],
  trail: [
    trail(),
    trail({
      multiRegion: known(false),
      records: known([recorded("AWS::S3::Object", { about: known(["arn:aws:s3:::orders/"]), writes: false })]),
      stores: [store(known("orders")), store(known("t"), { service: "dynamodb", tags: holding("weather") })],
    }),
    trail({ stores: [store(known("t"), { service: "dynamodb" })] }),
  ],
} satisfies Partial<Record<Kind, readonly Posture[]>>;
