/** Resources of which there is one an account: who writes one manages the account. */
export const accountTypes: readonly string[] = [
  "aws:iam/accountAlias:AccountAlias",
  "aws:iam/accountPasswordPolicy:AccountPasswordPolicy",
  "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock",
  "aws:account/primaryContact:PrimaryContact",
  "aws:account/alternativeContact:AlternativeContact",
  "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess",
  "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess",
  "aws:ebs/defaultKmsKey:DefaultKmsKey",
];
