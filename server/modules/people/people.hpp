#pragma once

/// What other modules may know of people: the values that a pregnancy and a birth are told with.
#include "modules/people/dating.hpp"
#include "modules/people/gestational_age.hpp"
