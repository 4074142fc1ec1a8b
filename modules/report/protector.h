// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/protected.h"

namespace chartroom {

/// The only door into Protected. Its two users are named here; nobody else can open it.
class Protector
{
    friend class TeamProtection; ///< protect.cpp: applies disclosure control
    friend class OwnCard;        ///< learnercard.cpp: a person's own figures, released by their owner

    template<typename T> [[nodiscard]] static Protected<T> release(T value) { return Protected<T>(std::move(value)); }
};

} // namespace chartroom
