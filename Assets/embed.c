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
static const unsigned char demo_homehub_castellaway_enrolment_hl7[] = {
#embed "demo/homehub/castellaway-enrolment.hl7"
};
static const unsigned char demo_homehub_castellaway_november_hl7[] = {
#embed "demo/homehub/castellaway-november.hl7"
};
static const unsigned char demo_homehub_castellaway_sensor_10_17_csv[] = {
#embed "demo/homehub/castellaway-sensor-10-17.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_10_18_csv[] = {
#embed "demo/homehub/castellaway-sensor-10-18.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_10_19_csv[] = {
#embed "demo/homehub/castellaway-sensor-10-19.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_10_20_csv[] = {
#embed "demo/homehub/castellaway-sensor-10-20.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_10_21_csv[] = {
#embed "demo/homehub/castellaway-sensor-10-21.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_10_22_csv[] = {
#embed "demo/homehub/castellaway-sensor-10-22.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_10_23_csv[] = {
#embed "demo/homehub/castellaway-sensor-10-23.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_10_24_csv[] = {
#embed "demo/homehub/castellaway-sensor-10-24.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_10_25_csv[] = {
#embed "demo/homehub/castellaway-sensor-10-25.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_10_26_csv[] = {
#embed "demo/homehub/castellaway-sensor-10-26.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_10_27_csv[] = {
#embed "demo/homehub/castellaway-sensor-10-27.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_10_28_csv[] = {
#embed "demo/homehub/castellaway-sensor-10-28.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_10_29_csv[] = {
#embed "demo/homehub/castellaway-sensor-10-29.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_10_30_csv[] = {
#embed "demo/homehub/castellaway-sensor-10-30.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_10_31_csv[] = {
#embed "demo/homehub/castellaway-sensor-10-31.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_11_01_csv[] = {
#embed "demo/homehub/castellaway-sensor-11-01.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_11_02_csv[] = {
#embed "demo/homehub/castellaway-sensor-11-02.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_11_03_csv[] = {
#embed "demo/homehub/castellaway-sensor-11-03.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_11_04_csv[] = {
#embed "demo/homehub/castellaway-sensor-11-04.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_11_05_csv[] = {
#embed "demo/homehub/castellaway-sensor-11-05.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_11_06_csv[] = {
#embed "demo/homehub/castellaway-sensor-11-06.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_11_07_csv[] = {
#embed "demo/homehub/castellaway-sensor-11-07.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_11_08_csv[] = {
#embed "demo/homehub/castellaway-sensor-11-08.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_11_09_csv[] = {
#embed "demo/homehub/castellaway-sensor-11-09.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_11_10_csv[] = {
#embed "demo/homehub/castellaway-sensor-11-10.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_11_11_csv[] = {
#embed "demo/homehub/castellaway-sensor-11-11.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_11_12_csv[] = {
#embed "demo/homehub/castellaway-sensor-11-12.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_11_13_csv[] = {
#embed "demo/homehub/castellaway-sensor-11-13.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_11_14_csv[] = {
#embed "demo/homehub/castellaway-sensor-11-14.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_11_15_csv[] = {
#embed "demo/homehub/castellaway-sensor-11-15.csv"
};
static const unsigned char demo_homehub_castellaway_sensor_11_16_csv[] = {
#embed "demo/homehub/castellaway-sensor-11-16.csv"
};
static const unsigned char demo_homehub_castellaway_hl7[] = {
#embed "demo/homehub/castellaway.hl7"
};
static const unsigned char demo_homehub_farrowby_enrolment_hl7[] = {
#embed "demo/homehub/farrowby-enrolment.hl7"
};
static const unsigned char demo_homehub_farrowby_late_hl7[] = {
#embed "demo/homehub/farrowby-late.hl7"
};
static const unsigned char demo_homehub_farrowby_november_hl7[] = {
#embed "demo/homehub/farrowby-november.hl7"
};
static const unsigned char demo_homehub_farrowby_nurse_hl7[] = {
#embed "demo/homehub/farrowby-nurse.hl7"
};
static const unsigned char demo_homehub_farrowby_oxygen_csv[] = {
#embed "demo/homehub/farrowby-oxygen.csv"
};
static const unsigned char demo_homehub_farrowby_hl7[] = {
#embed "demo/homehub/farrowby.hl7"
};
static const unsigned char demo_homehub_month_replay[] = {
#embed "demo/homehub/month.replay"
};
static const unsigned char demo_homehub_quillane_cuff_csv[] = {
#embed "demo/homehub/quillane-cuff.csv"
};
static const unsigned char demo_homehub_quillane_enrolment_hl7[] = {
#embed "demo/homehub/quillane-enrolment.hl7"
};
static const unsigned char demo_homehub_quillane_monday_hl7[] = {
#embed "demo/homehub/quillane-monday.hl7"
};
static const unsigned char demo_homehub_quillane_hl7[] = {
#embed "demo/homehub/quillane.hl7"
};
static const unsigned char demo_lakeshore_castellaway_final_hl7[] = {
#embed "demo/lakeshore/castellaway-final.hl7"
};
static const unsigned char demo_lakeshore_castellaway_history_hl7[] = {
#embed "demo/lakeshore/castellaway-history.hl7"
};
static const unsigned char demo_lakeshore_castellaway_preliminary_hl7[] = {
#embed "demo/lakeshore/castellaway-preliminary.hl7"
};
static const unsigned char demo_lakeshore_farrowby_history_hl7[] = {
#embed "demo/lakeshore/farrowby-history.hl7"
};
static const unsigned char demo_lakeshore_farrowby_november_hl7[] = {
#embed "demo/lakeshore/farrowby-november.hl7"
};
static const unsigned char demo_lakeshore_farrowby_stray_withdrawn_hl7[] = {
#embed "demo/lakeshore/farrowby-stray-withdrawn.hl7"
};
static const unsigned char demo_lakeshore_farrowby_stray_hl7[] = {
#embed "demo/lakeshore/farrowby-stray.hl7"
};
static const unsigned char demo_lakeshore_quillane_corrected_hl7[] = {
#embed "demo/lakeshore/quillane-corrected.hl7"
};
static const unsigned char demo_lakeshore_quillane_history_hl7[] = {
#embed "demo/lakeshore/quillane-history.hl7"
};
static const unsigned char demo_lakeshore_quillane_november_hl7[] = {
#embed "demo/lakeshore/quillane-november.hl7"
};
static const unsigned char demo_lakeshore_quillane_stray_withdrawn_hl7[] = {
#embed "demo/lakeshore/quillane-stray-withdrawn.hl7"
};
static const unsigned char demo_lakeshore_quillane_stray_hl7[] = {
#embed "demo/lakeshore/quillane-stray.hl7"
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
static const unsigned char demo_oldpractice_castellaway_xml[] = {
#embed "demo/oldpractice/castellaway.xml"
};
static const unsigned char demo_oldpractice_farrowby_xml[] = {
#embed "demo/oldpractice/farrowby.xml"
};
static const unsigned char demo_oldpractice_quillane_xml[] = {
#embed "demo/oldpractice/quillane.xml"
};
static const unsigned char demo_registry_castellaway_put_right_hl7[] = {
#embed "demo/registry/castellaway-put-right.hl7"
};
static const unsigned char demo_registry_castellaway_hl7[] = {
#embed "demo/registry/castellaway.hl7"
};
static const unsigned char demo_registry_farrowby_hl7[] = {
#embed "demo/registry/farrowby.hl7"
};
static const unsigned char demo_registry_quillane_deleted_hl7[] = {
#embed "demo/registry/quillane-deleted.hl7"
};
static const unsigned char demo_registry_quillane_hl7[] = {
#embed "demo/registry/quillane.hl7"
};
static const unsigned char demo_riverside_castellaway_json[] = {
#embed "demo/riverside/castellaway.json"
};
static const unsigned char demo_riverside_farrowby_ward_hl7[] = {
#embed "demo/riverside/farrowby-ward.hl7"
};
static const unsigned char demo_riverside_farrowby_json[] = {
#embed "demo/riverside/farrowby.json"
};
static const unsigned char demo_riverside_quillane_update_json[] = {
#embed "demo/riverside/quillane-update.json"
};
static const unsigned char demo_riverside_quillane_ward_discharge_hl7[] = {
#embed "demo/riverside/quillane-ward-discharge.hl7"
};
static const unsigned char demo_riverside_quillane_ward_hl7[] = {
#embed "demo/riverside/quillane-ward.hl7"
};
static const unsigned char demo_riverside_quillane_json[] = {
#embed "demo/riverside/quillane.json"
};
static const unsigned char demo_typed_castellaway_october_json[] = {
#embed "demo/typed/castellaway-october.json"
};
static const unsigned char demo_typed_castellaway_json[] = {
#embed "demo/typed/castellaway.json"
};
static const unsigned char demo_typed_quillane_json[] = {
#embed "demo/typed/quillane.json"
};
static const unsigned char education_en_a1c_md[] = {
#embed "education/en/a1c.md"
};
static const unsigned char education_en_ace_inhibitors_md[] = {
#embed "education/en/ace-inhibitors.md"
};
static const unsigned char education_en_acetaminophen_md[] = {
#embed "education/en/acetaminophen.md"
};
static const unsigned char education_en_allergic_rhinitis_md[] = {
#embed "education/en/allergic-rhinitis.md"
};
static const unsigned char education_en_anemia_shots_md[] = {
#embed "education/en/anemia-shots.md"
};
static const unsigned char education_en_anemia_md[] = {
#embed "education/en/anemia.md"
};
static const unsigned char education_en_antibiotics_md[] = {
#embed "education/en/antibiotics.md"
};
static const unsigned char education_en_antidepressants_md[] = {
#embed "education/en/antidepressants.md"
};
static const unsigned char education_en_arbs_md[] = {
#embed "education/en/arbs.md"
};
static const unsigned char education_en_asthma_md[] = {
#embed "education/en/asthma.md"
};
static const unsigned char education_en_atrial_fibrillation_md[] = {
#embed "education/en/atrial-fibrillation.md"
};
static const unsigned char education_en_back_pain_md[] = {
#embed "education/en/back-pain.md"
};
static const unsigned char education_en_before_a_procedure_md[] = {
#embed "education/en/before-a-procedure.md"
};
static const unsigned char education_en_beta_blockers_md[] = {
#embed "education/en/beta-blockers.md"
};
static const unsigned char education_en_blood_count_md[] = {
#embed "education/en/blood-count.md"
};
static const unsigned char education_en_blood_pressure_at_home_md[] = {
#embed "education/en/blood-pressure-at-home.md"
};
static const unsigned char education_en_blood_thinner_pills_md[] = {
#embed "education/en/blood-thinner-pills.md"
};
static const unsigned char education_en_bnp_test_md[] = {
#embed "education/en/bnp-test.md"
};
static const unsigned char education_en_cgm_md[] = {
#embed "education/en/cgm.md"
};
static const unsigned char education_en_cholesterol_test_md[] = {
#embed "education/en/cholesterol-test.md"
};
static const unsigned char education_en_colon_polyps_md[] = {
#embed "education/en/colon-polyps.md"
};
static const unsigned char education_en_copd_flare_md[] = {
#embed "education/en/copd-flare.md"
};
static const unsigned char education_en_copd_md[] = {
#embed "education/en/copd.md"
};
static const unsigned char education_en_coronary_disease_md[] = {
#embed "education/en/coronary-disease.md"
};
static const unsigned char education_en_covid_vaccine_md[] = {
#embed "education/en/covid-vaccine.md"
};
static const unsigned char education_en_depression_md[] = {
#embed "education/en/depression.md"
};
static const unsigned char education_en_diabetes_early_pregnancy_md[] = {
#embed "education/en/diabetes-early-pregnancy.md"
};
static const unsigned char education_en_eczema_md[] = {
#embed "education/en/eczema.md"
};
static const unsigned char education_en_eye_check_md[] = {
#embed "education/en/eye-check.md"
};
static const unsigned char education_en_falls_md[] = {
#embed "education/en/falls.md"
};
static const unsigned char education_en_fever_md[] = {
#embed "education/en/fever.md"
};
static const unsigned char education_en_flu_vaccine_md[] = {
#embed "education/en/flu-vaccine.md"
};
static const unsigned char education_en_foot_care_md[] = {
#embed "education/en/foot-care.md"
};
static const unsigned char education_en_gout_md[] = {
#embed "education/en/gout.md"
};
static const unsigned char education_en_healthy_weight_md[] = {
#embed "education/en/healthy-weight.md"
};
static const unsigned char education_en_heart_failure_md[] = {
#embed "education/en/heart-failure.md"
};
static const unsigned char education_en_heart_ultrasound_md[] = {
#embed "education/en/heart-ultrasound.md"
};
static const unsigned char education_en_hepatitis_b_vaccine_md[] = {
#embed "education/en/hepatitis-b-vaccine.md"
};
static const unsigned char education_en_high_blood_pressure_md[] = {
#embed "education/en/high-blood-pressure.md"
};
static const unsigned char education_en_high_blood_sugar_md[] = {
#embed "education/en/high-blood-sugar.md"
};
static const unsigned char education_en_home_oxygen_md[] = {
#embed "education/en/home-oxygen.md"
};
static const unsigned char education_en_inhalers_md[] = {
#embed "education/en/inhalers.md"
};
static const unsigned char education_en_inr_test_md[] = {
#embed "education/en/inr-test.md"
};
static const unsigned char education_en_insulin_md[] = {
#embed "education/en/insulin.md"
};
static const unsigned char education_en_interstitial_lung_disease_md[] = {
#embed "education/en/interstitial-lung-disease.md"
};
static const unsigned char education_en_kidney_disease_md[] = {
#embed "education/en/kidney-disease.md"
};
static const unsigned char education_en_kidney_tests_md[] = {
#embed "education/en/kidney-tests.md"
};
static const unsigned char education_en_kidney_transplant_md[] = {
#embed "education/en/kidney-transplant.md"
};
static const unsigned char education_en_levothyroxine_md[] = {
#embed "education/en/levothyroxine.md"
};
static const unsigned char education_en_liver_tests_md[] = {
#embed "education/en/liver-tests.md"
};
static const unsigned char education_en_low_blood_sugar_md[] = {
#embed "education/en/low-blood-sugar.md"
};
static const unsigned char education_en_low_dose_aspirin_md[] = {
#embed "education/en/low-dose-aspirin.md"
};
static const unsigned char education_en_low_sugar_at_night_md[] = {
#embed "education/en/low-sugar-at-night.md"
};
static const unsigned char education_en_metformin_md[] = {
#embed "education/en/metformin.md"
};
static const unsigned char education_en_migraine_md[] = {
#embed "education/en/migraine.md"
};
static const unsigned char education_en_my_medicine_list_md[] = {
#embed "education/en/my-medicine-list.md"
};
static const unsigned char education_en_new_medicine_for_old_md[] = {
#embed "education/en/new-medicine-for-old.md"
};
static const unsigned char education_en_one_blood_thinner_md[] = {
#embed "education/en/one-blood-thinner.md"
};
static const unsigned char education_en_opioid_safety_md[] = {
#embed "education/en/opioid-safety.md"
};
static const unsigned char education_en_osteoarthritis_md[] = {
#embed "education/en/osteoarthritis.md"
};
static const unsigned char education_en_osteoporosis_md[] = {
#embed "education/en/osteoporosis.md"
};
static const unsigned char education_en_oxygen_88_to_92_md[] = {
#embed "education/en/oxygen-88-to-92.md"
};
static const unsigned char education_en_pain_relievers_md[] = {
#embed "education/en/pain-relievers.md"
};
static const unsigned char education_en_penicillin_allergy_md[] = {
#embed "education/en/penicillin-allergy.md"
};
static const unsigned char education_en_pneumococcal_vaccine_md[] = {
#embed "education/en/pneumococcal-vaccine.md"
};
static const unsigned char education_en_pneumonia_md[] = {
#embed "education/en/pneumonia.md"
};
static const unsigned char education_en_potassium_and_heart_medicines_md[] = {
#embed "education/en/potassium-and-heart-medicines.md"
};
static const unsigned char education_en_potassium_test_md[] = {
#embed "education/en/potassium-test.md"
};
static const unsigned char education_en_prediabetes_md[] = {
#embed "education/en/prediabetes.md"
};
static const unsigned char education_en_pregnancy_basics_md[] = {
#embed "education/en/pregnancy-basics.md"
};
static const unsigned char education_en_pregnancy_blood_pressure_md[] = {
#embed "education/en/pregnancy-blood-pressure.md"
};
static const unsigned char education_en_pulse_oximeter_md[] = {
#embed "education/en/pulse-oximeter.md"
};
static const unsigned char education_en_reading_your_record_md[] = {
#embed "education/en/reading-your-record.md"
};
static const unsigned char education_en_reflux_md[] = {
#embed "education/en/reflux.md"
};
static const unsigned char education_en_resuscitation_wishes_md[] = {
#embed "education/en/resuscitation-wishes.md"
};
static const unsigned char education_en_rheumatoid_arthritis_md[] = {
#embed "education/en/rheumatoid-arthritis.md"
};
static const unsigned char education_en_rsv_vaccine_md[] = {
#embed "education/en/rsv-vaccine.md"
};
static const unsigned char education_en_sacubitril_valsartan_md[] = {
#embed "education/en/sacubitril-valsartan.md"
};
static const unsigned char education_en_salt_and_fluids_md[] = {
#embed "education/en/salt-and-fluids.md"
};
static const unsigned char education_en_sglt2_pills_md[] = {
#embed "education/en/sglt2-pills.md"
};
static const unsigned char education_en_sharing_your_record_md[] = {
#embed "education/en/sharing-your-record.md"
};
static const unsigned char education_en_shingles_vaccine_md[] = {
#embed "education/en/shingles-vaccine.md"
};
static const unsigned char education_en_sinusitis_md[] = {
#embed "education/en/sinusitis.md"
};
static const unsigned char education_en_sleep_apnea_md[] = {
#embed "education/en/sleep-apnea.md"
};
static const unsigned char education_en_spironolactone_md[] = {
#embed "education/en/spironolactone.md"
};
static const unsigned char education_en_statins_md[] = {
#embed "education/en/statins.md"
};
static const unsigned char education_en_steroid_tablets_md[] = {
#embed "education/en/steroid-tablets.md"
};
static const unsigned char education_en_stop_smoking_md[] = {
#embed "education/en/stop-smoking.md"
};
static const unsigned char education_en_tdap_vaccine_md[] = {
#embed "education/en/tdap-vaccine.md"
};
static const unsigned char education_en_thyroid_test_md[] = {
#embed "education/en/thyroid-test.md"
};
static const unsigned char education_en_type_1_diabetes_md[] = {
#embed "education/en/type-1-diabetes.md"
};
static const unsigned char education_en_type_2_diabetes_md[] = {
#embed "education/en/type-2-diabetes.md"
};
static const unsigned char education_en_warfarin_md[] = {
#embed "education/en/warfarin.md"
};
static const unsigned char education_en_water_pills_md[] = {
#embed "education/en/water-pills.md"
};
static const unsigned char education_en_weigh_each_day_md[] = {
#embed "education/en/weigh-each-day.md"
};
static const unsigned char education_en_when_sources_disagree_md[] = {
#embed "education/en/when-sources-disagree.md"
};
static const unsigned char education_en_x_ray_and_ct_md[] = {
#embed "education/en/x-ray-and-ct.md"
};
static const unsigned char education_es_a1c_md[] = {
#embed "education/es/a1c.md"
};
static const unsigned char education_es_asthma_md[] = {
#embed "education/es/asthma.md"
};
static const unsigned char education_es_blood_pressure_at_home_md[] = {
#embed "education/es/blood-pressure-at-home.md"
};
static const unsigned char education_es_fever_md[] = {
#embed "education/es/fever.md"
};
static const unsigned char education_es_heart_failure_md[] = {
#embed "education/es/heart-failure.md"
};
static const unsigned char education_es_high_blood_pressure_md[] = {
#embed "education/es/high-blood-pressure.md"
};
static const unsigned char education_es_high_blood_sugar_md[] = {
#embed "education/es/high-blood-sugar.md"
};
static const unsigned char education_es_insulin_md[] = {
#embed "education/es/insulin.md"
};
static const unsigned char education_es_low_blood_sugar_md[] = {
#embed "education/es/low-blood-sugar.md"
};
static const unsigned char education_es_metformin_md[] = {
#embed "education/es/metformin.md"
};
static const unsigned char education_es_my_medicine_list_md[] = {
#embed "education/es/my-medicine-list.md"
};
static const unsigned char education_es_new_medicine_for_old_md[] = {
#embed "education/es/new-medicine-for-old.md"
};
static const unsigned char education_es_one_blood_thinner_md[] = {
#embed "education/es/one-blood-thinner.md"
};
static const unsigned char education_es_pain_relievers_md[] = {
#embed "education/es/pain-relievers.md"
};
static const unsigned char education_es_type_2_diabetes_md[] = {
#embed "education/es/type-2-diabetes.md"
};
static const unsigned char education_es_weigh_each_day_md[] = {
#embed "education/es/weigh-each-day.md"
};
static const unsigned char education_glossary_txt[] = {
#embed "education/glossary.txt"
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
    {"demo/homehub/castellaway-enrolment.hl7", demo_homehub_castellaway_enrolment_hl7, sizeof demo_homehub_castellaway_enrolment_hl7},
    {"demo/homehub/castellaway-november.hl7", demo_homehub_castellaway_november_hl7, sizeof demo_homehub_castellaway_november_hl7},
    {"demo/homehub/castellaway-sensor-10-17.csv", demo_homehub_castellaway_sensor_10_17_csv, sizeof demo_homehub_castellaway_sensor_10_17_csv},
    {"demo/homehub/castellaway-sensor-10-18.csv", demo_homehub_castellaway_sensor_10_18_csv, sizeof demo_homehub_castellaway_sensor_10_18_csv},
    {"demo/homehub/castellaway-sensor-10-19.csv", demo_homehub_castellaway_sensor_10_19_csv, sizeof demo_homehub_castellaway_sensor_10_19_csv},
    {"demo/homehub/castellaway-sensor-10-20.csv", demo_homehub_castellaway_sensor_10_20_csv, sizeof demo_homehub_castellaway_sensor_10_20_csv},
    {"demo/homehub/castellaway-sensor-10-21.csv", demo_homehub_castellaway_sensor_10_21_csv, sizeof demo_homehub_castellaway_sensor_10_21_csv},
    {"demo/homehub/castellaway-sensor-10-22.csv", demo_homehub_castellaway_sensor_10_22_csv, sizeof demo_homehub_castellaway_sensor_10_22_csv},
    {"demo/homehub/castellaway-sensor-10-23.csv", demo_homehub_castellaway_sensor_10_23_csv, sizeof demo_homehub_castellaway_sensor_10_23_csv},
    {"demo/homehub/castellaway-sensor-10-24.csv", demo_homehub_castellaway_sensor_10_24_csv, sizeof demo_homehub_castellaway_sensor_10_24_csv},
    {"demo/homehub/castellaway-sensor-10-25.csv", demo_homehub_castellaway_sensor_10_25_csv, sizeof demo_homehub_castellaway_sensor_10_25_csv},
    {"demo/homehub/castellaway-sensor-10-26.csv", demo_homehub_castellaway_sensor_10_26_csv, sizeof demo_homehub_castellaway_sensor_10_26_csv},
    {"demo/homehub/castellaway-sensor-10-27.csv", demo_homehub_castellaway_sensor_10_27_csv, sizeof demo_homehub_castellaway_sensor_10_27_csv},
    {"demo/homehub/castellaway-sensor-10-28.csv", demo_homehub_castellaway_sensor_10_28_csv, sizeof demo_homehub_castellaway_sensor_10_28_csv},
    {"demo/homehub/castellaway-sensor-10-29.csv", demo_homehub_castellaway_sensor_10_29_csv, sizeof demo_homehub_castellaway_sensor_10_29_csv},
    {"demo/homehub/castellaway-sensor-10-30.csv", demo_homehub_castellaway_sensor_10_30_csv, sizeof demo_homehub_castellaway_sensor_10_30_csv},
    {"demo/homehub/castellaway-sensor-10-31.csv", demo_homehub_castellaway_sensor_10_31_csv, sizeof demo_homehub_castellaway_sensor_10_31_csv},
    {"demo/homehub/castellaway-sensor-11-01.csv", demo_homehub_castellaway_sensor_11_01_csv, sizeof demo_homehub_castellaway_sensor_11_01_csv},
    {"demo/homehub/castellaway-sensor-11-02.csv", demo_homehub_castellaway_sensor_11_02_csv, sizeof demo_homehub_castellaway_sensor_11_02_csv},
    {"demo/homehub/castellaway-sensor-11-03.csv", demo_homehub_castellaway_sensor_11_03_csv, sizeof demo_homehub_castellaway_sensor_11_03_csv},
    {"demo/homehub/castellaway-sensor-11-04.csv", demo_homehub_castellaway_sensor_11_04_csv, sizeof demo_homehub_castellaway_sensor_11_04_csv},
    {"demo/homehub/castellaway-sensor-11-05.csv", demo_homehub_castellaway_sensor_11_05_csv, sizeof demo_homehub_castellaway_sensor_11_05_csv},
    {"demo/homehub/castellaway-sensor-11-06.csv", demo_homehub_castellaway_sensor_11_06_csv, sizeof demo_homehub_castellaway_sensor_11_06_csv},
    {"demo/homehub/castellaway-sensor-11-07.csv", demo_homehub_castellaway_sensor_11_07_csv, sizeof demo_homehub_castellaway_sensor_11_07_csv},
    {"demo/homehub/castellaway-sensor-11-08.csv", demo_homehub_castellaway_sensor_11_08_csv, sizeof demo_homehub_castellaway_sensor_11_08_csv},
    {"demo/homehub/castellaway-sensor-11-09.csv", demo_homehub_castellaway_sensor_11_09_csv, sizeof demo_homehub_castellaway_sensor_11_09_csv},
    {"demo/homehub/castellaway-sensor-11-10.csv", demo_homehub_castellaway_sensor_11_10_csv, sizeof demo_homehub_castellaway_sensor_11_10_csv},
    {"demo/homehub/castellaway-sensor-11-11.csv", demo_homehub_castellaway_sensor_11_11_csv, sizeof demo_homehub_castellaway_sensor_11_11_csv},
    {"demo/homehub/castellaway-sensor-11-12.csv", demo_homehub_castellaway_sensor_11_12_csv, sizeof demo_homehub_castellaway_sensor_11_12_csv},
    {"demo/homehub/castellaway-sensor-11-13.csv", demo_homehub_castellaway_sensor_11_13_csv, sizeof demo_homehub_castellaway_sensor_11_13_csv},
    {"demo/homehub/castellaway-sensor-11-14.csv", demo_homehub_castellaway_sensor_11_14_csv, sizeof demo_homehub_castellaway_sensor_11_14_csv},
    {"demo/homehub/castellaway-sensor-11-15.csv", demo_homehub_castellaway_sensor_11_15_csv, sizeof demo_homehub_castellaway_sensor_11_15_csv},
    {"demo/homehub/castellaway-sensor-11-16.csv", demo_homehub_castellaway_sensor_11_16_csv, sizeof demo_homehub_castellaway_sensor_11_16_csv},
    {"demo/homehub/castellaway.hl7", demo_homehub_castellaway_hl7, sizeof demo_homehub_castellaway_hl7},
    {"demo/homehub/farrowby-enrolment.hl7", demo_homehub_farrowby_enrolment_hl7, sizeof demo_homehub_farrowby_enrolment_hl7},
    {"demo/homehub/farrowby-late.hl7", demo_homehub_farrowby_late_hl7, sizeof demo_homehub_farrowby_late_hl7},
    {"demo/homehub/farrowby-november.hl7", demo_homehub_farrowby_november_hl7, sizeof demo_homehub_farrowby_november_hl7},
    {"demo/homehub/farrowby-nurse.hl7", demo_homehub_farrowby_nurse_hl7, sizeof demo_homehub_farrowby_nurse_hl7},
    {"demo/homehub/farrowby-oxygen.csv", demo_homehub_farrowby_oxygen_csv, sizeof demo_homehub_farrowby_oxygen_csv},
    {"demo/homehub/farrowby.hl7", demo_homehub_farrowby_hl7, sizeof demo_homehub_farrowby_hl7},
    {"demo/homehub/month.replay", demo_homehub_month_replay, sizeof demo_homehub_month_replay},
    {"demo/homehub/quillane-cuff.csv", demo_homehub_quillane_cuff_csv, sizeof demo_homehub_quillane_cuff_csv},
    {"demo/homehub/quillane-enrolment.hl7", demo_homehub_quillane_enrolment_hl7, sizeof demo_homehub_quillane_enrolment_hl7},
    {"demo/homehub/quillane-monday.hl7", demo_homehub_quillane_monday_hl7, sizeof demo_homehub_quillane_monday_hl7},
    {"demo/homehub/quillane.hl7", demo_homehub_quillane_hl7, sizeof demo_homehub_quillane_hl7},
    {"demo/lakeshore/castellaway-final.hl7", demo_lakeshore_castellaway_final_hl7, sizeof demo_lakeshore_castellaway_final_hl7},
    {"demo/lakeshore/castellaway-history.hl7", demo_lakeshore_castellaway_history_hl7, sizeof demo_lakeshore_castellaway_history_hl7},
    {"demo/lakeshore/castellaway-preliminary.hl7", demo_lakeshore_castellaway_preliminary_hl7, sizeof demo_lakeshore_castellaway_preliminary_hl7},
    {"demo/lakeshore/farrowby-history.hl7", demo_lakeshore_farrowby_history_hl7, sizeof demo_lakeshore_farrowby_history_hl7},
    {"demo/lakeshore/farrowby-november.hl7", demo_lakeshore_farrowby_november_hl7, sizeof demo_lakeshore_farrowby_november_hl7},
    {"demo/lakeshore/farrowby-stray-withdrawn.hl7", demo_lakeshore_farrowby_stray_withdrawn_hl7, sizeof demo_lakeshore_farrowby_stray_withdrawn_hl7},
    {"demo/lakeshore/farrowby-stray.hl7", demo_lakeshore_farrowby_stray_hl7, sizeof demo_lakeshore_farrowby_stray_hl7},
    {"demo/lakeshore/quillane-corrected.hl7", demo_lakeshore_quillane_corrected_hl7, sizeof demo_lakeshore_quillane_corrected_hl7},
    {"demo/lakeshore/quillane-history.hl7", demo_lakeshore_quillane_history_hl7, sizeof demo_lakeshore_quillane_history_hl7},
    {"demo/lakeshore/quillane-november.hl7", demo_lakeshore_quillane_november_hl7, sizeof demo_lakeshore_quillane_november_hl7},
    {"demo/lakeshore/quillane-stray-withdrawn.hl7", demo_lakeshore_quillane_stray_withdrawn_hl7, sizeof demo_lakeshore_quillane_stray_withdrawn_hl7},
    {"demo/lakeshore/quillane-stray.hl7", demo_lakeshore_quillane_stray_hl7, sizeof demo_lakeshore_quillane_stray_hl7},
    {"demo/manifest", demo_manifest, sizeof demo_manifest},
    {"demo/oakwood/castellaway.xml", demo_oakwood_castellaway_xml, sizeof demo_oakwood_castellaway_xml},
    {"demo/oakwood/farrowby.xml", demo_oakwood_farrowby_xml, sizeof demo_oakwood_farrowby_xml},
    {"demo/oakwood/quillane-note.xml", demo_oakwood_quillane_note_xml, sizeof demo_oakwood_quillane_note_xml},
    {"demo/oakwood/quillane.xml", demo_oakwood_quillane_xml, sizeof demo_oakwood_quillane_xml},
    {"demo/oldpractice/castellaway.xml", demo_oldpractice_castellaway_xml, sizeof demo_oldpractice_castellaway_xml},
    {"demo/oldpractice/farrowby.xml", demo_oldpractice_farrowby_xml, sizeof demo_oldpractice_farrowby_xml},
    {"demo/oldpractice/quillane.xml", demo_oldpractice_quillane_xml, sizeof demo_oldpractice_quillane_xml},
    {"demo/registry/castellaway-put-right.hl7", demo_registry_castellaway_put_right_hl7, sizeof demo_registry_castellaway_put_right_hl7},
    {"demo/registry/castellaway.hl7", demo_registry_castellaway_hl7, sizeof demo_registry_castellaway_hl7},
    {"demo/registry/farrowby.hl7", demo_registry_farrowby_hl7, sizeof demo_registry_farrowby_hl7},
    {"demo/registry/quillane-deleted.hl7", demo_registry_quillane_deleted_hl7, sizeof demo_registry_quillane_deleted_hl7},
    {"demo/registry/quillane.hl7", demo_registry_quillane_hl7, sizeof demo_registry_quillane_hl7},
    {"demo/riverside/castellaway.json", demo_riverside_castellaway_json, sizeof demo_riverside_castellaway_json},
    {"demo/riverside/farrowby-ward.hl7", demo_riverside_farrowby_ward_hl7, sizeof demo_riverside_farrowby_ward_hl7},
    {"demo/riverside/farrowby.json", demo_riverside_farrowby_json, sizeof demo_riverside_farrowby_json},
    {"demo/riverside/quillane-update.json", demo_riverside_quillane_update_json, sizeof demo_riverside_quillane_update_json},
    {"demo/riverside/quillane-ward-discharge.hl7", demo_riverside_quillane_ward_discharge_hl7, sizeof demo_riverside_quillane_ward_discharge_hl7},
    {"demo/riverside/quillane-ward.hl7", demo_riverside_quillane_ward_hl7, sizeof demo_riverside_quillane_ward_hl7},
    {"demo/riverside/quillane.json", demo_riverside_quillane_json, sizeof demo_riverside_quillane_json},
    {"demo/typed/castellaway-october.json", demo_typed_castellaway_october_json, sizeof demo_typed_castellaway_october_json},
    {"demo/typed/castellaway.json", demo_typed_castellaway_json, sizeof demo_typed_castellaway_json},
    {"demo/typed/quillane.json", demo_typed_quillane_json, sizeof demo_typed_quillane_json},
    {"education/en/a1c.md", education_en_a1c_md, sizeof education_en_a1c_md},
    {"education/en/ace-inhibitors.md", education_en_ace_inhibitors_md, sizeof education_en_ace_inhibitors_md},
    {"education/en/acetaminophen.md", education_en_acetaminophen_md, sizeof education_en_acetaminophen_md},
    {"education/en/allergic-rhinitis.md", education_en_allergic_rhinitis_md, sizeof education_en_allergic_rhinitis_md},
    {"education/en/anemia-shots.md", education_en_anemia_shots_md, sizeof education_en_anemia_shots_md},
    {"education/en/anemia.md", education_en_anemia_md, sizeof education_en_anemia_md},
    {"education/en/antibiotics.md", education_en_antibiotics_md, sizeof education_en_antibiotics_md},
    {"education/en/antidepressants.md", education_en_antidepressants_md, sizeof education_en_antidepressants_md},
    {"education/en/arbs.md", education_en_arbs_md, sizeof education_en_arbs_md},
    {"education/en/asthma.md", education_en_asthma_md, sizeof education_en_asthma_md},
    {"education/en/atrial-fibrillation.md", education_en_atrial_fibrillation_md, sizeof education_en_atrial_fibrillation_md},
    {"education/en/back-pain.md", education_en_back_pain_md, sizeof education_en_back_pain_md},
    {"education/en/before-a-procedure.md", education_en_before_a_procedure_md, sizeof education_en_before_a_procedure_md},
    {"education/en/beta-blockers.md", education_en_beta_blockers_md, sizeof education_en_beta_blockers_md},
    {"education/en/blood-count.md", education_en_blood_count_md, sizeof education_en_blood_count_md},
    {"education/en/blood-pressure-at-home.md", education_en_blood_pressure_at_home_md, sizeof education_en_blood_pressure_at_home_md},
    {"education/en/blood-thinner-pills.md", education_en_blood_thinner_pills_md, sizeof education_en_blood_thinner_pills_md},
    {"education/en/bnp-test.md", education_en_bnp_test_md, sizeof education_en_bnp_test_md},
    {"education/en/cgm.md", education_en_cgm_md, sizeof education_en_cgm_md},
    {"education/en/cholesterol-test.md", education_en_cholesterol_test_md, sizeof education_en_cholesterol_test_md},
    {"education/en/colon-polyps.md", education_en_colon_polyps_md, sizeof education_en_colon_polyps_md},
    {"education/en/copd-flare.md", education_en_copd_flare_md, sizeof education_en_copd_flare_md},
    {"education/en/copd.md", education_en_copd_md, sizeof education_en_copd_md},
    {"education/en/coronary-disease.md", education_en_coronary_disease_md, sizeof education_en_coronary_disease_md},
    {"education/en/covid-vaccine.md", education_en_covid_vaccine_md, sizeof education_en_covid_vaccine_md},
    {"education/en/depression.md", education_en_depression_md, sizeof education_en_depression_md},
    {"education/en/diabetes-early-pregnancy.md", education_en_diabetes_early_pregnancy_md, sizeof education_en_diabetes_early_pregnancy_md},
    {"education/en/eczema.md", education_en_eczema_md, sizeof education_en_eczema_md},
    {"education/en/eye-check.md", education_en_eye_check_md, sizeof education_en_eye_check_md},
    {"education/en/falls.md", education_en_falls_md, sizeof education_en_falls_md},
    {"education/en/fever.md", education_en_fever_md, sizeof education_en_fever_md},
    {"education/en/flu-vaccine.md", education_en_flu_vaccine_md, sizeof education_en_flu_vaccine_md},
    {"education/en/foot-care.md", education_en_foot_care_md, sizeof education_en_foot_care_md},
    {"education/en/gout.md", education_en_gout_md, sizeof education_en_gout_md},
    {"education/en/healthy-weight.md", education_en_healthy_weight_md, sizeof education_en_healthy_weight_md},
    {"education/en/heart-failure.md", education_en_heart_failure_md, sizeof education_en_heart_failure_md},
    {"education/en/heart-ultrasound.md", education_en_heart_ultrasound_md, sizeof education_en_heart_ultrasound_md},
    {"education/en/hepatitis-b-vaccine.md", education_en_hepatitis_b_vaccine_md, sizeof education_en_hepatitis_b_vaccine_md},
    {"education/en/high-blood-pressure.md", education_en_high_blood_pressure_md, sizeof education_en_high_blood_pressure_md},
    {"education/en/high-blood-sugar.md", education_en_high_blood_sugar_md, sizeof education_en_high_blood_sugar_md},
    {"education/en/home-oxygen.md", education_en_home_oxygen_md, sizeof education_en_home_oxygen_md},
    {"education/en/inhalers.md", education_en_inhalers_md, sizeof education_en_inhalers_md},
    {"education/en/inr-test.md", education_en_inr_test_md, sizeof education_en_inr_test_md},
    {"education/en/insulin.md", education_en_insulin_md, sizeof education_en_insulin_md},
    {"education/en/interstitial-lung-disease.md", education_en_interstitial_lung_disease_md, sizeof education_en_interstitial_lung_disease_md},
    {"education/en/kidney-disease.md", education_en_kidney_disease_md, sizeof education_en_kidney_disease_md},
    {"education/en/kidney-tests.md", education_en_kidney_tests_md, sizeof education_en_kidney_tests_md},
    {"education/en/kidney-transplant.md", education_en_kidney_transplant_md, sizeof education_en_kidney_transplant_md},
    {"education/en/levothyroxine.md", education_en_levothyroxine_md, sizeof education_en_levothyroxine_md},
    {"education/en/liver-tests.md", education_en_liver_tests_md, sizeof education_en_liver_tests_md},
    {"education/en/low-blood-sugar.md", education_en_low_blood_sugar_md, sizeof education_en_low_blood_sugar_md},
    {"education/en/low-dose-aspirin.md", education_en_low_dose_aspirin_md, sizeof education_en_low_dose_aspirin_md},
    {"education/en/low-sugar-at-night.md", education_en_low_sugar_at_night_md, sizeof education_en_low_sugar_at_night_md},
    {"education/en/metformin.md", education_en_metformin_md, sizeof education_en_metformin_md},
    {"education/en/migraine.md", education_en_migraine_md, sizeof education_en_migraine_md},
    {"education/en/my-medicine-list.md", education_en_my_medicine_list_md, sizeof education_en_my_medicine_list_md},
    {"education/en/new-medicine-for-old.md", education_en_new_medicine_for_old_md, sizeof education_en_new_medicine_for_old_md},
    {"education/en/one-blood-thinner.md", education_en_one_blood_thinner_md, sizeof education_en_one_blood_thinner_md},
    {"education/en/opioid-safety.md", education_en_opioid_safety_md, sizeof education_en_opioid_safety_md},
    {"education/en/osteoarthritis.md", education_en_osteoarthritis_md, sizeof education_en_osteoarthritis_md},
    {"education/en/osteoporosis.md", education_en_osteoporosis_md, sizeof education_en_osteoporosis_md},
    {"education/en/oxygen-88-to-92.md", education_en_oxygen_88_to_92_md, sizeof education_en_oxygen_88_to_92_md},
    {"education/en/pain-relievers.md", education_en_pain_relievers_md, sizeof education_en_pain_relievers_md},
    {"education/en/penicillin-allergy.md", education_en_penicillin_allergy_md, sizeof education_en_penicillin_allergy_md},
    {"education/en/pneumococcal-vaccine.md", education_en_pneumococcal_vaccine_md, sizeof education_en_pneumococcal_vaccine_md},
    {"education/en/pneumonia.md", education_en_pneumonia_md, sizeof education_en_pneumonia_md},
    {"education/en/potassium-and-heart-medicines.md", education_en_potassium_and_heart_medicines_md, sizeof education_en_potassium_and_heart_medicines_md},
    {"education/en/potassium-test.md", education_en_potassium_test_md, sizeof education_en_potassium_test_md},
    {"education/en/prediabetes.md", education_en_prediabetes_md, sizeof education_en_prediabetes_md},
    {"education/en/pregnancy-basics.md", education_en_pregnancy_basics_md, sizeof education_en_pregnancy_basics_md},
    {"education/en/pregnancy-blood-pressure.md", education_en_pregnancy_blood_pressure_md, sizeof education_en_pregnancy_blood_pressure_md},
    {"education/en/pulse-oximeter.md", education_en_pulse_oximeter_md, sizeof education_en_pulse_oximeter_md},
    {"education/en/reading-your-record.md", education_en_reading_your_record_md, sizeof education_en_reading_your_record_md},
    {"education/en/reflux.md", education_en_reflux_md, sizeof education_en_reflux_md},
    {"education/en/resuscitation-wishes.md", education_en_resuscitation_wishes_md, sizeof education_en_resuscitation_wishes_md},
    {"education/en/rheumatoid-arthritis.md", education_en_rheumatoid_arthritis_md, sizeof education_en_rheumatoid_arthritis_md},
    {"education/en/rsv-vaccine.md", education_en_rsv_vaccine_md, sizeof education_en_rsv_vaccine_md},
    {"education/en/sacubitril-valsartan.md", education_en_sacubitril_valsartan_md, sizeof education_en_sacubitril_valsartan_md},
    {"education/en/salt-and-fluids.md", education_en_salt_and_fluids_md, sizeof education_en_salt_and_fluids_md},
    {"education/en/sglt2-pills.md", education_en_sglt2_pills_md, sizeof education_en_sglt2_pills_md},
    {"education/en/sharing-your-record.md", education_en_sharing_your_record_md, sizeof education_en_sharing_your_record_md},
    {"education/en/shingles-vaccine.md", education_en_shingles_vaccine_md, sizeof education_en_shingles_vaccine_md},
    {"education/en/sinusitis.md", education_en_sinusitis_md, sizeof education_en_sinusitis_md},
    {"education/en/sleep-apnea.md", education_en_sleep_apnea_md, sizeof education_en_sleep_apnea_md},
    {"education/en/spironolactone.md", education_en_spironolactone_md, sizeof education_en_spironolactone_md},
    {"education/en/statins.md", education_en_statins_md, sizeof education_en_statins_md},
    {"education/en/steroid-tablets.md", education_en_steroid_tablets_md, sizeof education_en_steroid_tablets_md},
    {"education/en/stop-smoking.md", education_en_stop_smoking_md, sizeof education_en_stop_smoking_md},
    {"education/en/tdap-vaccine.md", education_en_tdap_vaccine_md, sizeof education_en_tdap_vaccine_md},
    {"education/en/thyroid-test.md", education_en_thyroid_test_md, sizeof education_en_thyroid_test_md},
    {"education/en/type-1-diabetes.md", education_en_type_1_diabetes_md, sizeof education_en_type_1_diabetes_md},
    {"education/en/type-2-diabetes.md", education_en_type_2_diabetes_md, sizeof education_en_type_2_diabetes_md},
    {"education/en/warfarin.md", education_en_warfarin_md, sizeof education_en_warfarin_md},
    {"education/en/water-pills.md", education_en_water_pills_md, sizeof education_en_water_pills_md},
    {"education/en/weigh-each-day.md", education_en_weigh_each_day_md, sizeof education_en_weigh_each_day_md},
    {"education/en/when-sources-disagree.md", education_en_when_sources_disagree_md, sizeof education_en_when_sources_disagree_md},
    {"education/en/x-ray-and-ct.md", education_en_x_ray_and_ct_md, sizeof education_en_x_ray_and_ct_md},
    {"education/es/a1c.md", education_es_a1c_md, sizeof education_es_a1c_md},
    {"education/es/asthma.md", education_es_asthma_md, sizeof education_es_asthma_md},
    {"education/es/blood-pressure-at-home.md", education_es_blood_pressure_at_home_md, sizeof education_es_blood_pressure_at_home_md},
    {"education/es/fever.md", education_es_fever_md, sizeof education_es_fever_md},
    {"education/es/heart-failure.md", education_es_heart_failure_md, sizeof education_es_heart_failure_md},
    {"education/es/high-blood-pressure.md", education_es_high_blood_pressure_md, sizeof education_es_high_blood_pressure_md},
    {"education/es/high-blood-sugar.md", education_es_high_blood_sugar_md, sizeof education_es_high_blood_sugar_md},
    {"education/es/insulin.md", education_es_insulin_md, sizeof education_es_insulin_md},
    {"education/es/low-blood-sugar.md", education_es_low_blood_sugar_md, sizeof education_es_low_blood_sugar_md},
    {"education/es/metformin.md", education_es_metformin_md, sizeof education_es_metformin_md},
    {"education/es/my-medicine-list.md", education_es_my_medicine_list_md, sizeof education_es_my_medicine_list_md},
    {"education/es/new-medicine-for-old.md", education_es_new_medicine_for_old_md, sizeof education_es_new_medicine_for_old_md},
    {"education/es/one-blood-thinner.md", education_es_one_blood_thinner_md, sizeof education_es_one_blood_thinner_md},
    {"education/es/pain-relievers.md", education_es_pain_relievers_md, sizeof education_es_pain_relievers_md},
    {"education/es/type-2-diabetes.md", education_es_type_2_diabetes_md, sizeof education_es_type_2_diabetes_md},
    {"education/es/weigh-each-day.md", education_es_weigh_each_day_md, sizeof education_es_weigh_each_day_md},
    {"education/glossary.txt", education_glossary_txt, sizeof education_glossary_txt},
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
