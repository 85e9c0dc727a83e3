import { judgeAll, type Corpus } from "../judge-all";
import { allExamples } from "./examples";
import { judgeExample } from "./judge";

/* Every example of common services in the documentation of aws-cdk-lib, synthesised and judged: `make corpus`. */

const kinds: Corpus["kinds"] = [
  [/for granted/, "something is taken for granted that nothing here makes"],
  [/Cannot find module/, "another package is needed"],
  [/ENOENT|Cannot find (?:asset|entry)|no such file|docker|Docker/, "a file or a container engine is needed"],
  [/is not defined|Cannot read properties of|is not a function|is not iterable/, "a value is used that is not there"],
  [/context provider|environment-agnostic|explicitly specif|when the account|concrete|\bregion\b/i, "an account or a region has to be known"],
  [/[Ee]xpected|[Uu]nexpected|Syntax/, "it is no TypeScript"],
]; // prettier-ignore

process.env["CDK_VALIDATION"] = "false"; // the library's own, which is slow
process.env["JSII_DEPRECATED"] = "quiet";
const unable = "be synthesised as they stand";
void judgeAll(
  { name: "examples of aws-cdk-lib", examples: allExamples(), judge: judgeExample, unable, kinds },
  process.argv[2],
);
