// SPDX-License-Identifier: Apache-2.0
#include "app/cli/json.hpp"

#include <nlohmann/json.hpp>

namespace hopscope::cli {

namespace {

using Tree = nlohmann::ordered_json;

Tree treeOf(const Json& json);

struct ToTree {
    template <typename Plain>
    Tree operator()(const Plain& value) const {
        return value;
    }
    Tree operator()(const std::vector<Json>& elements) const {
        Tree tree = Tree::array();
        for (const Json& element : elements) {
            tree.push_back(treeOf(element));
        }
        return tree;
    }
    Tree operator()(const std::vector<Json::Member>& members) const {
        Tree tree = Tree::object();
        for (const auto& [name, value] : members) {
            tree[name] = treeOf(value);
        }
        return tree;
    }
};

Tree treeOf(const Json& json) {
    return std::visit(ToTree(), json.value());
}

}  // namespace

Json Json::seconds(std::chrono::milliseconds length) {
    const long long milliseconds = length.count();
    return milliseconds % 1000 == 0 ? Json(Value(milliseconds / 1000))
                                    : Json(static_cast<double>(milliseconds) / 1000.0);
}

Json& Json::add(Json element) {
    std::get<std::vector<Json>>(m_value).push_back(std::move(element));
    return *this;
}

Json& Json::set(std::string name, Json value) {
    std::get<std::vector<Member>>(m_value).emplace_back(std::move(name), std::move(value));
    return *this;
}

std::string Json::text() const {
    return treeOf(*this).dump(2, ' ', false, Tree::error_handler_t::replace) + '\n';
}

}  // namespace hopscope::cli
