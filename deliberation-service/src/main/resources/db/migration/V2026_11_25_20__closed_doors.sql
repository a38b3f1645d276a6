-- Sittings that were open before their doors could be closed were public throughout.
update sitting set room = room || '{"closedDoors": []}' where room is not null;
