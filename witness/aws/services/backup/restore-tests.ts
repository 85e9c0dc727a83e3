import {
  BackupClient,
  GetRestoreTestingPlanCommand,
  paginateListRestoreJobs,
  paginateListRestoreTestingPlans,
  paginateListRestoreTestingSelections,
  type RestoreJobsListMember,
  type RestoreTestingPlanForList,
  type RestoreTestingSelectionForList,
} from "@aws-sdk/client-backup";
import type { Fact } from "../../../../posture";
import { restoreResultsProperty } from "../../../pulumi/readers/backup/restore-tests";
import type { SeenResource } from "../../../pulumi/seen";
import { untold } from "../../../pulumi/value";
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
      (plan, listed) => settled(account, client, plan, listed),
    );
  },
};

function planWith(plan: RestoreTestingPlanForList, region: string): SeenResource {
  const { RestoreTestingPlanName: name = "", RestoreTestingPlanArn: arn = "", ScheduleExpression } = plan;
  const props = { region, id: name, name, scheduleExpression: ScheduleExpression };
  return thing("aws:backup/restoreTestingPlan:RestoreTestingPlan", name, arn, props);
}

/** The plan as it is, with what is selected for it and what became of its tests. */
async function settled(
  account: Account,
  client: BackupClient,
  plan: SeenResource,
  { CreationTime, LastExecutionTime }: RestoreTestingPlanForList,
): Promise<SeenResource[]> {
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
  const results = {
    ...(jobs.state === "unknown" ? { worked: untold(jobs.why) } : lastTest(jobs.state === "known" ? jobs.value : [])),
    ran: LastExecutionTime && dayOf(LastExecutionTime),
    since: CreationTime ? dayOf(CreationTime) : untold("AWS does not tell since when the plan is there"),
  };
  const own = {
    ...plan,
    props: { ...plan.props, recoveryPointSelection: chosen, [restoreResultsProperty]: results },
  };
  return [own, ...selectionsOf(own, selections)];
}

/** Where they can't be listed, one of any type stands for them, which may be any plan's. */
function selectionsOf(plan: SeenResource, selections: Fact<readonly RestoreTestingSelectionForList[]>): SeenResource[] {
  const type = "aws:backup/restoreTestingSelection:RestoreTestingSelection";
  if (selections.state === "absent") return [];
  if (selections.state === "unknown") return [partOf(plan, type, { restoreTestingPlanName: untold(selections.why) })];
  return selections.value.map(({ ProtectedResourceType, RestoreTestingSelectionName }) =>
    partOf(
      plan,
      type,
      { restoreTestingPlanName: plan.name, protectedResourceType: ProtectedResourceType },
      RestoreTestingSelectionName,
    ),
  );
}

/** AWS starts the restores of one test within a window, by default of a day. */
const windowOfOneTest = 86_400_000;

/**
 * The last test of which a restore has come to an end: whether all of its restores worked that have ended, and were found
 * good where somebody has them validated. Nothing, where none has ended yet.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_RestoreJobsListMember.html
 */
function lastTest(jobs: readonly RestoreJobsListMember[]): { worked?: boolean; on?: unknown } {
  const ended = jobs.filter(hasEnded);
  if (ended.length === 0) return {};
  const newest = Math.max(...ended.map(begun));
  return {
    worked: ended
      .filter((job) => newest - begun(job) < windowOfOneTest)
      .every(
        ({ Status, ValidationStatus = "SUCCESSFUL" }) => Status === "COMPLETED" && ValidationStatus === "SUCCESSFUL",
      ),
    on: newest === 0 ? untold("AWS does not tell when its restores were begun") : dayOf(new Date(newest)),
  };
}

/** What is restored and still being validated may yet be found bad. */
function hasEnded({ Status, ValidationStatus }: RestoreJobsListMember): boolean {
  return (Status === "COMPLETED" && ValidationStatus !== "VALIDATING") || Status === "FAILED" || Status === "ABORTED";
}

function begun({ CreationDate }: RestoreJobsListMember): number {
  return CreationDate?.getTime() ?? 0;
}

/** 2026-11-22, in UTC. */
function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
