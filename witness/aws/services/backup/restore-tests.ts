import {
  BackupClient,
  GetRestoreTestingPlanCommand,
  paginateListRestoreTestingPlans,
  paginateListRestoreTestingSelections,
  type RestoreTestingPlanForList,
} from "@aws-sdk/client-backup";
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
  const [answer, selections] = await Promise.all([
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
  ]);
  const chosen = raw(answer, ({ RestoreTestingPlan: of }) => pulumiShape(of?.RecoveryPointSelection));
  const own = { ...plan, props: { ...plan.props, recoveryPointSelection: chosen } };
  const named = raw(selections, (list) => (list.length > 0 ? RestoreTestingPlanName : undefined));
  if (named === undefined) return [own];
  const type = "aws:backup/restoreTestingSelection:RestoreTestingSelection";
  return [own, partOf(own, type, { restoreTestingPlanName: named })];
}
