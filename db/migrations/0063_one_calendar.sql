-- One calendar address for all dates (0061) takes the place of the one for legal deadlines.
drop table law_feeds;
