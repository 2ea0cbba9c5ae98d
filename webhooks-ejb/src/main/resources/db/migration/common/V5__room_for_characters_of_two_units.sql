-- Requests count characters, H2 counts UTF-16 units: one character may take two.
alter table accounts alter column name set data type varchar(400);
alter table api_keys alter column name set data type varchar(400);
alter table endpoints alter column description set data type varchar(1000);
