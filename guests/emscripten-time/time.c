/* A guest that Emscripten makes, whose C library asks its host for dates. */
#include <emscripten/emscripten.h>
#include <stdlib.h>
#include <time.h>

#define EXPORT EMSCRIPTEN_KEEPALIVE

static int field_of(const struct tm *date, int field) {
    const int fields[] = {date->tm_sec, date->tm_min, date->tm_hour, date->tm_mday, date->tm_mon,
                          date->tm_year, date->tm_wday, date->tm_yday, date->tm_isdst, (int)date->tm_gmtoff};
    return fields[field];
}

/* A field of struct tm, in its order. */
EXPORT int local_field(int seconds, int field) {
    time_t at = seconds;
    return field_of(localtime(&at), field);
}

EXPORT int utc_field(int seconds, int field) {
    time_t at = seconds;
    return field_of(gmtime(&at), field);
}

static struct tm date;

/* The seconds of a date whose fields may lie beyond what they count. */
EXPORT int made(int year, int month, int day, int hour, int minute, int second, int utc) {
    date = (struct tm){.tm_year = year, .tm_mon = month, .tm_mday = day, .tm_hour = hour, .tm_min = minute, .tm_sec = second};
    return (int)(utc ? timegm(&date) : mktime(&date));
}

/* A field of the date that was made last: put right. */
EXPORT int made_field(int field) { return field_of(&date, field); }

EXPORT const char *zone_name(void) {
    time_t now = 0;
    return localtime(&now)->tm_zone;
}
