import type { Run } from "../schema";
import type { Environment } from "../secrets";

/** How a CI system tells what runs: the variable that marks it, and those that name repository, workflow and run. */
interface CiSystem {
  name: string;
  marker: string;
  /** Value of the marker; any value where it is left out. */
  is?: string;
  repository: readonly string[];
  workflow?: string;
  run: string;
  attempt?: string;
}

/**
 * From each system's documentation of its predefined variables. Only what names a thing is read: no actor, no author,
 * no branch (people put their names into branches). Gitea and Forgejo set GitHub's variables too, so they come first.
 */
const systems: readonly CiSystem[] = [
  { name: "Forgejo Actions", marker: "FORGEJO_ACTIONS", is: "true", repository: ["GITHUB_REPOSITORY"], workflow: "GITHUB_WORKFLOW", run: "GITHUB_RUN_ID", attempt: "GITHUB_RUN_ATTEMPT" },
  { name: "Gitea Actions", marker: "GITEA_ACTIONS", is: "true", repository: ["GITHUB_REPOSITORY"], workflow: "GITHUB_WORKFLOW", run: "GITHUB_RUN_ID", attempt: "GITHUB_RUN_ATTEMPT" },
  { name: "GitHub Actions", marker: "GITHUB_ACTIONS", is: "true", repository: ["GITHUB_REPOSITORY"], workflow: "GITHUB_WORKFLOW", run: "GITHUB_RUN_ID", attempt: "GITHUB_RUN_ATTEMPT" },
  { name: "GitLab CI", marker: "GITLAB_CI", repository: ["CI_PROJECT_PATH"], workflow: "CI_JOB_NAME", run: "CI_PIPELINE_ID" },
  { name: "Jenkins", marker: "JENKINS_URL", repository: [], workflow: "JOB_NAME", run: "BUILD_NUMBER" },
  { name: "Azure Pipelines", marker: "TF_BUILD", repository: ["BUILD_REPOSITORY_NAME"], workflow: "BUILD_DEFINITIONNAME", run: "BUILD_BUILDID" },
  { name: "Bitbucket Pipelines", marker: "BITBUCKET_BUILD_NUMBER", repository: ["BITBUCKET_REPO_FULL_NAME"], run: "BITBUCKET_BUILD_NUMBER" },
  { name: "CircleCI", marker: "CIRCLECI", repository: ["CIRCLE_PROJECT_USERNAME", "CIRCLE_PROJECT_REPONAME"], workflow: "CIRCLE_JOB", run: "CIRCLE_BUILD_NUM" },
  { name: "Buildkite", marker: "BUILDKITE", repository: ["BUILDKITE_ORGANIZATION_SLUG", "BUILDKITE_PIPELINE_SLUG"], run: "BUILDKITE_BUILD_NUMBER" },
  { name: "AWS CodeBuild", marker: "CODEBUILD_BUILD_ID", repository: [], run: "CODEBUILD_BUILD_ID" },
  { name: "TeamCity", marker: "TEAMCITY_VERSION", repository: ["TEAMCITY_PROJECT_NAME"], workflow: "TEAMCITY_BUILDCONF_NAME", run: "BUILD_NUMBER" },
  { name: "Woodpecker CI", marker: "CI", is: "woodpecker", repository: ["CI_REPO"], workflow: "CI_PIPELINE_NAME", run: "CI_PIPELINE_NUMBER" },
  { name: "Drone", marker: "DRONE", repository: ["DRONE_REPO"], run: "DRONE_BUILD_NUMBER" },
  { name: "Travis CI", marker: "TRAVIS", repository: ["TRAVIS_REPO_SLUG"], run: "TRAVIS_BUILD_ID" },
  { name: "AppVeyor", marker: "APPVEYOR", repository: ["APPVEYOR_REPO_NAME"], workflow: "APPVEYOR_PROJECT_SLUG", run: "APPVEYOR_BUILD_ID" },
  { name: "Semaphore", marker: "SEMAPHORE", repository: ["SEMAPHORE_PROJECT_NAME"], run: "SEMAPHORE_WORKFLOW_ID" },
]; // prettier-ignore

/** Who deploys, as the CI system names its run; outside any, a workstation without a name. */
export function deployedBy(environment: Environment): NonNullable<Run["deployedBy"]> {
  const system = systems.find(({ marker, is }) => isSet(environment[marker]) && (is ?? environment[marker]) === environment[marker]); // prettier-ignore
  if (system !== undefined) return { kind: "ci", id: runName(system, environment) };
  const generic = environment["CI"];
  return isSet(generic) && generic !== "false" && generic !== "0" ? { kind: "ci" } : { kind: "workstation" };
}

function runName(system: CiSystem, environment: Environment): string {
  const value = (variable: string | undefined) =>
    withoutAddress(variable === undefined ? undefined : environment[variable]);
  const repository = system.repository.map(value).filter(isSet).join("/");
  const [workflow, run, attempt] = [value(system.workflow), value(system.run), value(system.attempt)];
  return [
    `${system.name}:`,
    repository,
    isSet(workflow) ? `workflow ${workflow}` : "",
    isSet(run) ? `run ${run}` : "",
    isSet(attempt) && attempt !== "1" ? `attempt ${attempt}` : "",
  ]
    .filter(isSet)
    .join(" ")
    .replace(/:$/, "");
}

/** A value that holds an e-mail address is left out as a whole. */
function withoutAddress(value: string | undefined): string | undefined {
  return value !== undefined && /\S@\S/.test(value) ? undefined : value;
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== "";
}
