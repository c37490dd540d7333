// The first file of RecordStore replaces this one.
