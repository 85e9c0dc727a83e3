import type { StartFile } from "./files";

/** Where the deploys run. */
export const ciSystems = ["github", "gitlab", "none"] as const;
export type CiSystem = (typeof ciSystems)[number];

/*
 * Both pipelines preview the stack that the variable PULUMI_STACK names, and keep the record and its reports also where
 * the promise is broken: that is when they are read. PULUMI_OPTION_POLICY_PACK makes every other `pulumi` command of the
 * pipeline run the pack too.
 */
const github = `# Judges every change by tomguard.yaml before it is deployed.
name: tomguard
on:
  pull_request:
  push:
    branches: [main]

permissions:
  contents: read
  security-events: write # for the results in code scanning

jobs:
  preview:
    runs-on: ubuntu-latest
    env:
      PULUMI_OPTION_POLICY_PACK: policy # every pulumi command of this job runs the pack
      PULUMI_ACCESS_TOKEN: \${{ secrets.PULUMI_ACCESS_TOKEN }}
      PULUMI_STACK: \${{ vars.PULUMI_STACK }} # a variable of the repository: the stack to preview
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 24
          cache: npm
      - run: npm ci
      - uses: pulumi/actions@v6 # without a command: installs the CLI
      # Credentials of the cloud go here: aws-actions/configure-aws-credentials with a role for this repository.
      - name: Preview, judged by the promise
        run: npx tomguard preview --stack "$PULUMI_STACK" --policy-pack policy --out record.json
      - name: Reports
        if: \${{ !cancelled() && hashFiles('record.json') != '' }}
        run: |
          npx tomguard report record.json --format sarif --out tomguard.sarif
          npx tomguard report record.json --format junit --out tomguard.xml
          npx tomguard report record.json --format html --out tomguard.html
          npx tomguard report record.json --format md >> "$GITHUB_STEP_SUMMARY"
      - name: Code scanning
        if: \${{ !cancelled() && hashFiles('tomguard.sarif') != '' }}
        uses: github/codeql-action/upload-sarif@v4
        with:
          sarif_file: tomguard.sarif
          category: tomguard
      - name: Evidence
        if: \${{ !cancelled() && hashFiles('record.json') != '' }}
        uses: actions/upload-artifact@v4
        with:
          name: tomguard
          path: |
            record.json
            tomguard.sarif
            tomguard.xml
            tomguard.html
`;

const gitlab = `# Judges every change by tomguard.yaml before it is deployed.
# Variables of the project: PULUMI_STACK, PULUMI_ACCESS_TOKEN, and credentials of the cloud.
tomguard:
  image: pulumi/pulumi-nodejs
  variables:
    PULUMI_OPTION_POLICY_PACK: policy # every pulumi command of this job runs the pack
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npm ci
    - npx tomguard preview --stack "$PULUMI_STACK" --policy-pack policy --out record.json
  after_script:
    - test -f record.json || exit 0
    - npx tomguard report record.json --format junit --out tomguard.xml
    - npx tomguard report record.json --format sarif --out tomguard.sarif
    - npx tomguard report record.json --format html --out tomguard.html
  artifacts:
    when: always
    reports:
      junit: tomguard.xml
    paths:
      - record.json
      - tomguard.xml
      - tomguard.sarif
      - tomguard.html
`;

export function ciFiles(system: CiSystem): StartFile[] {
  switch (system) {
    case "github":
      return [{ path: ".github/workflows/tomguard.yml", content: github }];
    case "gitlab":
      return [{ path: ".gitlab-ci.yml", content: gitlab }];
    case "none":
      return [];
  }
}
