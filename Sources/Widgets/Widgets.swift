// The first file of Widgets replaces this one.
