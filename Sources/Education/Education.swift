// The first file of Education replaces this one.
