/**
 * Services of which AWS Backup tests restores, by its own names for the types of their resources.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_RestoreTestingSelectionForCreate.html, as of 2026-11
 */
export const restorableTypes: Readonly<Record<string, string>> = {
  "Amazon Aurora": "Aurora",
  "Amazon DocumentDB": "DocumentDB",
  "Amazon DynamoDB": "DynamoDB",
  "Amazon EBS": "EBS",
  "Amazon EC2": "EC2",
  "Amazon EFS": "EFS",
  "Amazon FSx for Lustre": "FSx",
  "Amazon FSx for NetApp ONTAP": "FSx",
  "Amazon FSx for OpenZFS": "FSx",
  "Amazon FSx for Windows File Server": "FSx",
  "Amazon Neptune": "Neptune",
  "Amazon RDS": "RDS",
  "Amazon S3": "S3",
};
