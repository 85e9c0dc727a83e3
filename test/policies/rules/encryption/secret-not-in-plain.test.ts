import { absent, unknown } from "../../../../posture";
import { secretNotInPlain } from "../../../../policies/rules/encryption/secret-not-in-plain";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { plainText } from "../../postures/plain-text";

const password = { path: "environment.variables.DB_PASSWORD", as: "named" } as const;

describeRule(secretNotInPlain, {
  passes: [
    ["no secret", plainText()],
    ["nothing to look at", plainText([], { secrets: absent() })],
  ],
  fails: [
    ["a password", plainText([password])],
    [
      "a key, beside something not known yet",
      plainText([{ path: "userData", as: "private-key" }], { unseen: ["tags.a"] }),
    ],
  ],
  unknown: [
    ["a setting not known yet", plainText([], { unseen: ["environment.variables.URL"] })],
    ["nothing known", plainText([], { secrets: unknown("later") })],
  ],
  notApplicable: { never: "every text can be looked at" },
});

test("shows the property, and none of the user's words below it", () => {
  const verdict = secretNotInPlain.decide(plainText([password]), promise());
  expect(verdict).toMatchObject({ observed: { secrets: 1, shapes: ["named"], properties: ["environment"] } });
  expect(JSON.stringify(verdict)).not.toContain("DB_PASSWORD");
});
