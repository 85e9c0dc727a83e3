import { allExamples } from "./extract";
import { judgeExample } from "./judge";
import { judgeAll, type Corpus } from "./judge-all";

/* Every TypeScript example in the documentation of @pulumi/aws, judged: `make corpus`. */

const kinds: Corpus["kinds"] = [
  [/^Cannot find module '([^']+)'/, "another package is needed"],
  [/ENOENT/, "a file is needed"],
  [
    /is not defined|Cannot read properties of undefined|is not a function|is not iterable/,
    "a value is used that is not there",
  ],
  [/Missing required property/, "a required property is missing"],
  [/[Ee]xpected|[Uu]nexpected|Syntax|x the name/, "it is no TypeScript"],
  [/Duplicate resource URN/, "two resources have one name"],
];

void judgeAll(
  { name: "examples", examples: allExamples(), judge: judgeExample, unable: "run as they stand", kinds },
  process.argv[2],
);
