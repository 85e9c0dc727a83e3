import { between, matching, oneOf, policyText, type Family } from "./limit";

/** CloudWatch Logs keeps events for one of these numbers of days; 0 is for ever. */
const retentions = [
  0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

export const keysAndLogs: Family = {
  limits: {
    "aws:kms/key:Key": [
      between("deletionWindowInDays", 7, 30, "days"),
      between("rotationPeriodInDays", 90, 2560, "days"),
      oneOf("keyUsage", ["ENCRYPT_DECRYPT", "SIGN_VERIFY", "GENERATE_VERIFY_MAC", "KEY_AGREEMENT"]),
      policyText("policy"),
    ],
    "aws:kms/keyPolicy:KeyPolicy": [policyText("policy")],
    "aws:kms/alias:Alias": [
      matching("name", /^alias\//, 'has to begin with "alias/"'),
      matching("name", /^(?!alias\/aws\/)/, 'may not begin with "alias/aws/", which AWS keeps for its own keys'),
      matching("name", /^[a-zA-Z0-9/_-]{1,256}$/, "may have only letters, digits, slashes, underscores and hyphens"),
    ],
    "aws:cloudwatch/logGroup:LogGroup": [
      oneOf("retentionInDays", retentions, "0 is for ever"),
      matching("name", /^[.\-_/#A-Za-z0-9]{1,512}$/, "has to be 1 to 512 letters, digits and the characters . - _ / #"),
      oneOf("logGroupClass", ["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"]),
    ],
    "aws:secretsmanager/secret:Secret": [
      {
        path: "recoveryWindowInDays",
        problem: (days) =>
          typeof days === "number" && days !== 0 && (days < 7 || days > 30)
            ? "has to be 0 (at once) or from 7 to 30 days"
            : undefined,
      },
      policyText("policy"),
    ],
  },
  together: {
    "aws:kms/key:Key": ({ enableKeyRotation, rotationPeriodInDays, customerMasterKeySpec }) => [
      ...(rotationPeriodInDays !== undefined && enableKeyRotation !== true
        ? [
            {
              property: "rotationPeriodInDays",
              reason:
                "rotationPeriodInDays is set, but enableKeyRotation is not true. Set it, or leave the period out.",
            },
          ]
        : []),
      ...(enableKeyRotation === true &&
      typeof customerMasterKeySpec === "string" &&
      customerMasterKeySpec !== "SYMMETRIC_DEFAULT"
        ? [
            {
              property: "enableKeyRotation",
              reason: `enableKeyRotation is true, but AWS rotates symmetric keys only; this one is ${customerMasterKeySpec}.`,
            },
          ]
        : []),
    ],
  },
};
