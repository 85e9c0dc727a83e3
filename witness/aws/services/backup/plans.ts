import {
  GetBackupPlanCommand,
  GetBackupSelectionCommand,
  paginateListBackupPlans,
  paginateListBackupSelections,
  type BackupClient,
  type BackupPlansListMember,
  type BackupRule,
  type BackupSelection,
  type BackupSelectionsListMember,
  type Lifecycle,
} from "@aws-sdk/client-backup";
import type { SeenResource } from "../../../pulumi/seen";
import type { Account } from "../../connect";
import { gathered, hidden, listed, raw } from "../../listing";
import { thing, type Sight } from "../../service";
import { pulumiShape } from "../../shape";
import { backupCalls, gone } from "./calls";
import { tagsOf } from "./vaults";

/** Plans with their selections. Where a plan's selections can't be listed, nobody knows what is backed up. */
export async function plansIn(account: Account, client: BackupClient, region: string): Promise<Sight> {
  const plans = await account.ask(backupCalls.ListBackupPlans, () =>
    gathered(paginateListBackupPlans({ client }, {}), (page) => page.BackupPlansList),
  );
  const own = await listed(
    plans,
    (plan) => planWith(plan, region),
    (plan) => settled(account, client, plan),
  );
  const selections = await Promise.all(own.resources.map((plan) => selectionsOf(account, client, plan)));
  const blind = own.blind ?? selections.find((sight) => sight.blind !== undefined)?.blind;
  return {
    resources: [...own.resources, ...selections.flatMap(({ resources }) => resources)],
    unseen: [...(own.unseen ?? []), ...selections.flatMap(({ unseen }) => unseen ?? [])],
    ...(blind !== undefined && { blind }),
  };
}

function planWith(plan: BackupPlansListMember, region: string): SeenResource {
  const { BackupPlanName: name = "", BackupPlanArn: arn = "", BackupPlanId: id = "" } = plan;
  return thing("aws:backup/plan:Plan", name, arn, { region, id, name });
}

async function settled(account: Account, client: BackupClient, plan: SeenResource): Promise<SeenResource> {
  const [answer, tags] = await Promise.all([
    account.ask(
      backupCalls.GetBackupPlan,
      () => client.send(new GetBackupPlanCommand({ BackupPlanId: idOf(plan) })),
      gone,
    ),
    tagsOf(account, client, plan.urn),
  ]);
  const rules = raw(answer, ({ BackupPlan }) => (BackupPlan?.Rules ?? []).map(ruleOf));
  return { ...plan, props: { ...plan.props, rules, tags: raw(tags, (value) => value) } };
}

function idOf({ props }: SeenResource): string {
  return String(props["id"]);
}

function ruleOf(rule: BackupRule): Record<string, unknown> {
  return {
    ruleName: rule.RuleName,
    targetVaultName: rule.TargetBackupVaultName,
    schedule: rule.ScheduleExpression,
    enableContinuousBackup: rule.EnableContinuousBackup,
    lifecycle: lifecycleOf(rule.Lifecycle),
    copyActions: (rule.CopyActions ?? []).map(({ DestinationBackupVaultArn, Lifecycle: of }) => ({
      destinationVaultArn: DestinationBackupVaultArn,
      lifecycle: lifecycleOf(of),
    })),
  };
}

function lifecycleOf(lifecycle: Lifecycle | undefined): Record<string, unknown> | undefined {
  return (
    lifecycle && { deleteAfter: lifecycle.DeleteAfterDays, coldStorageAfter: lifecycle.MoveToColdStorageAfterDays }
  );
}

async function selectionsOf(account: Account, client: BackupClient, plan: SeenResource): Promise<Sight> {
  const BackupPlanId = idOf(plan);
  const list = await account.ask(
    backupCalls.ListBackupSelections,
    () => gathered(paginateListBackupSelections({ client }, { BackupPlanId }), (page) => page.BackupSelectionsList),
    { absent: ["ResourceNotFoundException"] },
  );
  return listed(
    list,
    (selection) => selectionWith(selection, plan),
    (selection) => chosen(account, client, selection, BackupPlanId),
  );
}

function selectionWith(
  { SelectionName: name = "", SelectionId: id = "", IamRoleArn: iamRoleArn }: BackupSelectionsListMember,
  plan: SeenResource,
): SeenResource {
  const { region, id: planId } = plan.props;
  const made = thing("aws:backup/selection:Selection", name, `${plan.urn}#Selection/${id}`, {
    region,
    id,
    name,
    planId,
    iamRoleArn,
  });
  return { ...made, props: { ...made.props, arn: undefined } };
}

const takes = ["resources", "notResources", "selectionTags", "conditions"];

async function chosen(
  account: Account,
  client: BackupClient,
  selection: SeenResource,
  BackupPlanId: string,
): Promise<SeenResource> {
  const answer = await account.ask(
    backupCalls.GetBackupSelection,
    () => client.send(new GetBackupSelectionCommand({ BackupPlanId, SelectionId: idOf(selection) })),
    gone,
  );
  const stated =
    answer.state === "unknown"
      ? hidden(takes, answer.why)
      : answer.state === "known"
        ? statedBy(answer.value.BackupSelection)
        : {};
  return { ...selection, props: { ...selection.props, ...stated } };
}

/** @pulumi/aws writes the operators of conditions in the plural where AWS has lists of them. */
function statedBy(selection: BackupSelection | undefined): Record<string, unknown> {
  const { Resources, NotResources, ListOfTags = [], Conditions = {} } = selection ?? {};
  return {
    resources: Resources,
    notResources: NotResources,
    selectionTags: ListOfTags.map(({ ConditionType: type, ConditionKey: key, ConditionValue: value }) => ({
      type,
      key,
      value,
    })),
    conditions: [
      {
        stringEquals: tests(Conditions.StringEquals),
        stringLikes: tests(Conditions.StringLike),
        stringNotEquals: tests(Conditions.StringNotEquals),
        stringNotLikes: tests(Conditions.StringNotLike),
      },
    ],
  };
}

function tests(
  list: readonly { ConditionKey?: string | undefined; ConditionValue?: string | undefined }[] = [],
): unknown {
  return pulumiShape(list.map(({ ConditionKey: key, ConditionValue: value }) => ({ key, value })));
}
