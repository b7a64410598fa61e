-- What a role is told now reaches its holders as personal notices (0008); nothing reads this table.
drop table notices;
