// Written by Scripts/embed-assets. Do not edit.
#include "Assets.h"

#include <string.h>

// #embed is C23; the compiler of the Swift toolchain takes it in every C dialect.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char demo_beacon_farrowby_xml[] = {
#embed "demo/beacon/farrowby.xml"
};
static const unsigned char demo_beacon_quillane_november_xml[] = {
#embed "demo/beacon/quillane-november.xml"
};
static const unsigned char demo_beacon_quillane_october_xml[] = {
#embed "demo/beacon/quillane-october.xml"
};
static const unsigned char demo_blue_castellaway_ndjson[] = {
#embed "demo/blue/castellaway.ndjson"
};
static const unsigned char demo_blue_farrowby_junior_ndjson[] = {
#embed "demo/blue/farrowby-junior.ndjson"
};
static const unsigned char demo_blue_farrowby_ndjson[] = {
#embed "demo/blue/farrowby.ndjson"
};
static const unsigned char demo_blue_quillane_november_ndjson[] = {
#embed "demo/blue/quillane-november.ndjson"
};
static const unsigned char demo_blue_quillane_ndjson[] = {
#embed "demo/blue/quillane.ndjson"
};
static const unsigned char demo_corner_castellaway_isla_ndjson[] = {
#embed "demo/corner/castellaway-isla.ndjson"
};
static const unsigned char demo_corner_castellaway_ndjson[] = {
#embed "demo/corner/castellaway.ndjson"
};
static const unsigned char demo_corner_farrowby_ndjson[] = {
#embed "demo/corner/farrowby.ndjson"
};
static const unsigned char demo_corner_quillane_november_ndjson[] = {
#embed "demo/corner/quillane-november.ndjson"
};
static const unsigned char demo_corner_quillane_ndjson[] = {
#embed "demo/corner/quillane.ndjson"
};
static const unsigned char demo_homehub_castellaway_enrolment_json[] = {
#embed "demo/homehub/castellaway-enrolment.json"
};
static const unsigned char demo_homehub_castellaway_november_json[] = {
#embed "demo/homehub/castellaway-november.json"
};
static const unsigned char demo_homehub_castellaway_json[] = {
#embed "demo/homehub/castellaway.json"
};
static const unsigned char demo_homehub_farrowby_enrolment_json[] = {
#embed "demo/homehub/farrowby-enrolment.json"
};
static const unsigned char demo_homehub_farrowby_nurse_json[] = {
#embed "demo/homehub/farrowby-nurse.json"
};
static const unsigned char demo_homehub_farrowby_json[] = {
#embed "demo/homehub/farrowby.json"
};
static const unsigned char demo_homehub_quillane_enrolment_json[] = {
#embed "demo/homehub/quillane-enrolment.json"
};
static const unsigned char demo_homehub_quillane_monday_json[] = {
#embed "demo/homehub/quillane-monday.json"
};
static const unsigned char demo_homehub_quillane_json[] = {
#embed "demo/homehub/quillane.json"
};
static const unsigned char demo_manifest[] = {
#embed "demo/manifest"
};
static const unsigned char demo_oakwood_castellaway_xml[] = {
#embed "demo/oakwood/castellaway.xml"
};
static const unsigned char demo_oakwood_farrowby_xml[] = {
#embed "demo/oakwood/farrowby.xml"
};
static const unsigned char demo_oakwood_quillane_note_xml[] = {
#embed "demo/oakwood/quillane-note.xml"
};
static const unsigned char demo_oakwood_quillane_xml[] = {
#embed "demo/oakwood/quillane.xml"
};
static const unsigned char demo_riverside_castellaway_json[] = {
#embed "demo/riverside/castellaway.json"
};
static const unsigned char demo_riverside_farrowby_json[] = {
#embed "demo/riverside/farrowby.json"
};
static const unsigned char demo_riverside_quillane_update_json[] = {
#embed "demo/riverside/quillane-update.json"
};
static const unsigned char demo_riverside_quillane_json[] = {
#embed "demo/riverside/quillane.json"
};
static const unsigned char demo_typed_quillane_json[] = {
#embed "demo/typed/quillane.json"
};
static const unsigned char education_blood_pressure_at_home_md[] = {
#embed "education/blood-pressure-at-home.md"
};
static const unsigned char education_new_medicine_for_old_md[] = {
#embed "education/new-medicine-for-old.md"
};
static const unsigned char education_pain_relievers_md[] = {
#embed "education/pain-relievers.md"
};
static const unsigned char education_type_2_diabetes_md[] = {
#embed "education/type-2-diabetes.md"
};
static const unsigned char education_weigh_each_day_md[] = {
#embed "education/weigh-each-day.md"
};

static const struct asset assets[] = {
    {"demo/beacon/farrowby.xml", demo_beacon_farrowby_xml, sizeof demo_beacon_farrowby_xml},
    {"demo/beacon/quillane-november.xml", demo_beacon_quillane_november_xml, sizeof demo_beacon_quillane_november_xml},
    {"demo/beacon/quillane-october.xml", demo_beacon_quillane_october_xml, sizeof demo_beacon_quillane_october_xml},
    {"demo/blue/castellaway.ndjson", demo_blue_castellaway_ndjson, sizeof demo_blue_castellaway_ndjson},
    {"demo/blue/farrowby-junior.ndjson", demo_blue_farrowby_junior_ndjson, sizeof demo_blue_farrowby_junior_ndjson},
    {"demo/blue/farrowby.ndjson", demo_blue_farrowby_ndjson, sizeof demo_blue_farrowby_ndjson},
    {"demo/blue/quillane-november.ndjson", demo_blue_quillane_november_ndjson, sizeof demo_blue_quillane_november_ndjson},
    {"demo/blue/quillane.ndjson", demo_blue_quillane_ndjson, sizeof demo_blue_quillane_ndjson},
    {"demo/corner/castellaway-isla.ndjson", demo_corner_castellaway_isla_ndjson, sizeof demo_corner_castellaway_isla_ndjson},
    {"demo/corner/castellaway.ndjson", demo_corner_castellaway_ndjson, sizeof demo_corner_castellaway_ndjson},
    {"demo/corner/farrowby.ndjson", demo_corner_farrowby_ndjson, sizeof demo_corner_farrowby_ndjson},
    {"demo/corner/quillane-november.ndjson", demo_corner_quillane_november_ndjson, sizeof demo_corner_quillane_november_ndjson},
    {"demo/corner/quillane.ndjson", demo_corner_quillane_ndjson, sizeof demo_corner_quillane_ndjson},
    {"demo/homehub/castellaway-enrolment.json", demo_homehub_castellaway_enrolment_json, sizeof demo_homehub_castellaway_enrolment_json},
    {"demo/homehub/castellaway-november.json", demo_homehub_castellaway_november_json, sizeof demo_homehub_castellaway_november_json},
    {"demo/homehub/castellaway.json", demo_homehub_castellaway_json, sizeof demo_homehub_castellaway_json},
    {"demo/homehub/farrowby-enrolment.json", demo_homehub_farrowby_enrolment_json, sizeof demo_homehub_farrowby_enrolment_json},
    {"demo/homehub/farrowby-nurse.json", demo_homehub_farrowby_nurse_json, sizeof demo_homehub_farrowby_nurse_json},
    {"demo/homehub/farrowby.json", demo_homehub_farrowby_json, sizeof demo_homehub_farrowby_json},
    {"demo/homehub/quillane-enrolment.json", demo_homehub_quillane_enrolment_json, sizeof demo_homehub_quillane_enrolment_json},
    {"demo/homehub/quillane-monday.json", demo_homehub_quillane_monday_json, sizeof demo_homehub_quillane_monday_json},
    {"demo/homehub/quillane.json", demo_homehub_quillane_json, sizeof demo_homehub_quillane_json},
    {"demo/manifest", demo_manifest, sizeof demo_manifest},
    {"demo/oakwood/castellaway.xml", demo_oakwood_castellaway_xml, sizeof demo_oakwood_castellaway_xml},
    {"demo/oakwood/farrowby.xml", demo_oakwood_farrowby_xml, sizeof demo_oakwood_farrowby_xml},
    {"demo/oakwood/quillane-note.xml", demo_oakwood_quillane_note_xml, sizeof demo_oakwood_quillane_note_xml},
    {"demo/oakwood/quillane.xml", demo_oakwood_quillane_xml, sizeof demo_oakwood_quillane_xml},
    {"demo/riverside/castellaway.json", demo_riverside_castellaway_json, sizeof demo_riverside_castellaway_json},
    {"demo/riverside/farrowby.json", demo_riverside_farrowby_json, sizeof demo_riverside_farrowby_json},
    {"demo/riverside/quillane-update.json", demo_riverside_quillane_update_json, sizeof demo_riverside_quillane_update_json},
    {"demo/riverside/quillane.json", demo_riverside_quillane_json, sizeof demo_riverside_quillane_json},
    {"demo/typed/quillane.json", demo_typed_quillane_json, sizeof demo_typed_quillane_json},
    {"education/blood-pressure-at-home.md", education_blood_pressure_at_home_md, sizeof education_blood_pressure_at_home_md},
    {"education/new-medicine-for-old.md", education_new_medicine_for_old_md, sizeof education_new_medicine_for_old_md},
    {"education/pain-relievers.md", education_pain_relievers_md, sizeof education_pain_relievers_md},
    {"education/type-2-diabetes.md", education_type_2_diabetes_md, sizeof education_type_2_diabetes_md},
    {"education/weigh-each-day.md", education_weigh_each_day_md, sizeof education_weigh_each_day_md},
};

static const unsigned long count = sizeof assets / sizeof assets[0];

unsigned long asset_count(void) { return count; }

const struct asset *asset_at(unsigned long index) {
  return index < count ? &assets[index] : NULL;
}

const struct asset *asset_named(const char *name) {
  unsigned long low = 0, high = count;
  while (low < high) {
    unsigned long middle = low + (high - low) / 2;
    int order = strcmp(name, assets[middle].name);
    if (order == 0) return &assets[middle];
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return NULL;
}
