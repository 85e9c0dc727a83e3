import {
  BackupClient,
  GetRestoreTestingPlanCommand,
  paginateListRestoreJobs,
  paginateListRestoreTestingPlans,
  paginateListRestoreTestingSelections,
  type RestoreJobsListMember,
  type RestoreTestingPlanForList,
} from "@aws-sdk/client-backup";
import { lastRestoreProperty } from "../../../pulumi/readers/backup/restore-tests";
import type { SeenResource } from "../../../pulumi/seen";
import type { Account } from "../../connect";
import { gathered, listed, raw } from "../../listing";
import { partOf, thing, type Service } from "../../service";
import { pulumiShape } from "../../shape";
import { restoreTestingCalls, gone } from "./calls";

/** Plans by which restoring is tested, with what they choose. A service by itself: who may not list them knows the backups all the same. */
export const restoreTesting: Service = {
  name: "restore-testing",
  calls: Object.values(restoreTestingCalls),
  scope: "region",
  async see(account, region) {
    const client = account.client(BackupClient, region);
    const plans = await account.ask(restoreTestingCalls.ListRestoreTestingPlans, () =>
      gathered(paginateListRestoreTestingPlans({ client }, {}), (page) => page.RestoreTestingPlans),
    );
    return listed(
      plans,
      (plan) => planWith(plan, region),
      (plan) => settled(account, client, plan),
    );
  },
};

function planWith(plan: RestoreTestingPlanForList, region: string): SeenResource {
  const { RestoreTestingPlanName: name = "", RestoreTestingPlanArn: arn = "", ScheduleExpression } = plan;
  const props = { region, id: name, name, scheduleExpression: ScheduleExpression };
  return thing("aws:backup/restoreTestingPlan:RestoreTestingPlan", name, arn, props);
}

/** Of the selections it only counts that there are some; where they can't be listed, one that may be any plan's stands for them. */
async function settled(account: Account, client: BackupClient, plan: SeenResource): Promise<SeenResource[]> {
  const RestoreTestingPlanName = plan.name;
  const [answer, selections, jobs] = await Promise.all([
    account.ask(
      restoreTestingCalls.GetRestoreTestingPlan,
      () => client.send(new GetRestoreTestingPlanCommand({ RestoreTestingPlanName })),
      gone,
    ),
    account.ask(
      restoreTestingCalls.ListRestoreTestingSelections,
      () =>
        gathered(
          paginateListRestoreTestingSelections({ client }, { RestoreTestingPlanName }),
          (page) => page.RestoreTestingSelections,
        ),
      gone,
    ),
    account.ask(restoreTestingCalls.ListRestoreJobs, () =>
      gathered(paginateListRestoreJobs({ client }, { ByRestoreTestingPlanArn: plan.urn }), (page) => page.RestoreJobs),
    ),
  ]);
  const chosen = raw(answer, ({ RestoreTestingPlan: of }) => pulumiShape(of?.RecoveryPointSelection));
  const own = {
    ...plan,
    props: { ...plan.props, recoveryPointSelection: chosen, [lastRestoreProperty]: raw(jobs, lastWorked) },
  };
  const named = raw(selections, (list) => (list.length > 0 ? RestoreTestingPlanName : undefined));
  if (named === undefined) return [own];
  const type = "aws:backup/restoreTestingSelection:RestoreTestingSelection";
  return [own, partOf(own, type, { restoreTestingPlanName: named })];
}

/** AWS starts the restores of one test within a window, by default of a day. */
const windowOfOneTest = 86_400_000;

/**
 * Whether all restores of the last test worked that have come to an end, and were found good where somebody has them
 * validated. Nothing, where none has ended yet.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_RestoreJobsListMember.html
 */
function lastWorked(jobs: readonly RestoreJobsListMember[]): boolean | undefined {
  const ended = jobs.filter(({ Status }) => Status === "COMPLETED" || Status === "FAILED" || Status === "ABORTED");
  if (ended.length === 0) return undefined;
  const newest = Math.max(...ended.map(begun));
  return ended
    .filter((job) => newest - begun(job) < windowOfOneTest)
    .every(
      ({ Status, ValidationStatus }) =>
        Status === "COMPLETED" && ValidationStatus !== "FAILED" && ValidationStatus !== "TIMED_OUT",
    );
}

function begun({ CreationDate }: RestoreJobsListMember): number {
  return CreationDate?.getTime() ?? 0;
}
