import type { CfnIdentityPoolProps, CfnUserPool, CfnUserPoolProps } from "aws-cdk-lib/aws-cognito";
import type { cognito, types } from "@pulumi/aws";
import { block, inside, kept, row, same, tags, without, type Row } from "./row";

/* Amazon Cognito. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Cognito.html, as of 2026-11 */

const poolArn = "arn:{partition}:cognito-idp:{region}:{account}:userpool/{id}";

export const cognitoRows: readonly Row[] = [
  row<CfnUserPoolProps, cognito.UserPoolArgs>({
    type: "AWS::Cognito::UserPool",
    as: "aws:cognito/userPool:UserPool",
    names: { name: "userPoolName", ref: "{id}", attributes: { Arn: poolArn, UserPoolId: "{id}" }, own: { arn: poolArn, id: "{id}", name: "{name}" } }, // prettier-ignore
    shape: {
      ...same("deletionProtection", "mfaConfiguration"),
      ...without("accountRecoverySetting", "aliasAttributes", "autoVerifiedAttributes", "deviceConfiguration"),
      ...without("emailAuthenticationMessage", "emailAuthenticationSubject", "emailConfiguration", "enabledMfas"),
      ...without("emailVerificationMessage", "emailVerificationSubject", "issuerConfiguration", "keyConfiguration"),
      ...without("lambdaConfig", "schema", "smsAuthenticationMessage", "smsConfiguration", "smsVerificationMessage"),
      ...without("userAttributeUpdateSettings", "usernameAttributes", "usernameConfiguration", "userPoolAddOns"),
      ...without("userPoolTier", "verificationMessageTemplate", "webAuthnFactorConfiguration"),
      ...without("webAuthnRelyingPartyId", "webAuthnUserVerification"),
      adminCreateUserConfig: block<
        CfnUserPool.AdminCreateUserConfigProperty,
        types.input.cognito.UserPoolAdminCreateUserConfig
      >("adminCreateUserConfig", {
        ...same("allowAdminCreateUserOnly"),
        ...without("inviteMessageTemplate", "unusedAccountValidityDays"),
      }),
      policies: inside<CfnUserPool.PoliciesProperty, cognito.UserPoolArgs>({
        passwordPolicy: block<CfnUserPool.PasswordPolicyProperty, types.input.cognito.UserPoolPasswordPolicy>(
          "passwordPolicy",
          {
            ...same("minimumLength", "passwordHistorySize", "requireLowercase", "requireNumbers", "requireSymbols"),
            ...same("requireUppercase", "temporaryPasswordValidityDays"),
          },
        ),
        ...without("signInPolicy"),
      }),
      userPoolName: "name",
      userPoolTags: kept("tags"),
    },
  }),
  row<CfnIdentityPoolProps, cognito.IdentityPoolArgs>({
    type: "AWS::Cognito::IdentityPool",
    as: "aws:cognito/identityPool:IdentityPool",
    names: { ref: "{id}", own: { id: "{id}" } },
    shape: {
      ...same("allowClassicFlow", "allowUnauthenticatedIdentities", "identityPoolName"),
      ...without("cognitoEvents", "cognitoIdentityProviders", "cognitoStreams", "developerProviderName"),
      ...without("openIdConnectProviderArns", "pushSync", "samlProviderArns", "supportedLoginProviders"),
      identityPoolTags: tags,
    },
  }),
];
