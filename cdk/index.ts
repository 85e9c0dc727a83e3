/** `tomguard/cdk`: the rules as a pack for cdk-nag. Needs `aws-cdk-lib`, `cdk-nag` and `constructs`. */
export { TomguardChecks, type TomguardChecksProps } from "./checks";
