import { absent, known, type Kind, type Posture } from "../../../posture";
import { holding, statement, policy } from "../postures";
import { backup, backupRule, place, restoreTest, selected, tableArn, tagTest, vault } from "./backup";

const role = "arn:aws:iam::123456789012:role/backup";

/** Postures of backups, good and bad, to be changed by chance. */
export const backupSamples = {
  backup: [
    backup(),
    backup({ own: known(true), ownCopies: known([place("copy", "eu-west-1")]) }),
    {
      ...selected({ resources: known([known(tableArn)]), except: known([known("arn:aws:s3:::*")]) }),
      restoreTests: [restoreTest()],
    },
    selected({ anyTag: known([tagTest("tom:data-class", "invoices")]) }),
    selected({
      allTags: known([tagTest("tom:purpose", "ord*", { like: true }), tagTest("x", "y", { negated: true })]),
    }),
    selected({ rules: known([backupRule({ everyDays: known(7) }), backupRule({ continuous: known(true) })]) }),
    backup({ own: known(true), ownEveryDays: known(7) }),
    { ...selected({ places: known([place("a", "eu-west-1", true)]) }), tags: holding("previews") },
  ],
  vault: [
    vault(),
    vault({ lock: absent() }),
    vault({
      writers: known([known(role)]),
      keyPolicy: policy(statement({ effect: "Allow", action: ["kms:*"], conditions: [] })),
    }),
  ],
} satisfies Partial<Record<Kind, readonly Posture[]>>;
