// xterm's description leaves the line-drawing set with every change of an attribute. We draw lines
// in Unicode or ASCII and never enter that set: without those bytes a cursor move is a fifth shorter.
void ct_plain_attributes(void);
