import {
  paginateDescribeDBClusters,
  paginateDescribeDBInstanceAutomatedBackups,
  paginateDescribeDBInstances,
  RDSClient,
} from "@aws-sdk/client-rds";
import { gathered } from "../../listing";
import { oncePerRegion } from "../../service";
import { rdsCalls } from "./calls";

/*
 * Lists that several services want, each asked once a region: automated backups have the tags of their databases, and
 * databases name backups in other regions.
 */

export const instancesIn = oncePerRegion(({ account, region }) => {
  const client = account.client(RDSClient, region);
  return account.ask(rdsCalls.DescribeDBInstances, () =>
    gathered(paginateDescribeDBInstances({ client }, {}), (page) => page.DBInstances),
  );
});

export const clustersIn = oncePerRegion(({ account, region }) => {
  const client = account.client(RDSClient, region);
  return account.ask(rdsCalls.DescribeDBClusters, () =>
    gathered(paginateDescribeDBClusters({ client }, {}), (page) => page.DBClusters),
  );
});

export const instanceBackupsIn = oncePerRegion(({ account, region }) => {
  const client = account.client(RDSClient, region);
  return account.ask(rdsCalls.DescribeDBInstanceAutomatedBackups, () =>
    gathered(paginateDescribeDBInstanceAutomatedBackups({ client }, {}), (page) => page.DBInstanceAutomatedBackups),
  );
});
