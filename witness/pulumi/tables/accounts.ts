/**
 * Resources of which there is one an account: who writes one manages the account. Then those of which there is one in each of
 * its regions.
 */
export const accountTypes: readonly string[] = [
  "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock",
  "aws:iam/accountAlias:AccountAlias",
  "aws:iam/accountPasswordPolicy:AccountPasswordPolicy",
  "aws:account/primaryContact:PrimaryContact",
  "aws:account/alternativeContact:AlternativeContact",
  "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess",
  "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess",
  "aws:ebs/defaultKmsKey:DefaultKmsKey",
];
